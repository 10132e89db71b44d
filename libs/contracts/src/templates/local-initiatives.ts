import type { FormDefinition } from '../form/definition.js';
import { defineForm } from '../form/schema.js';
import { activitiesSection } from './local-initiatives/activities.js';
import { budgetSection } from './local-initiatives/budget.js';
import { contactSection } from './local-initiatives/contact.js';
import { declarationsSection } from './local-initiatives/declarations.js';
import { exampleAnswers } from './examples/index.js';
import { activitiesEndAfter, LOCAL_INITIATIVES_DEFAULTS } from './local-initiatives/defaults.js';
import { fundingSection } from './local-initiatives/funding.js';
import { needSection } from './local-initiatives/need.js';
import type { LocalInitiativesOptions } from './local-initiatives/options.js';
import { organizationSection } from './local-initiatives/organization.js';
import { peopleSection } from './local-initiatives/people.js';
import { projectSection } from './local-initiatives/project.js';
import { resultsSection } from './local-initiatives/results.js';
import { risksSection } from './local-initiatives/risks.js';
import type { ProgramTemplate } from './program-template.js';

/** The options of the form as the program sets them; a call overrides what it needs. */
export const LOCAL_INITIATIVES_OPTIONS: LocalInitiativesOptions = {
  currency: 'CAD',
  requestedMinMinor: LOCAL_INITIATIVES_DEFAULTS.awardMin.amountMinor.toString(),
  requestedUsualMaxMinor: LOCAL_INITIATIVES_DEFAULTS.awardUsualMax.amountMinor.toString(),
  requestedMaxMinor: LOCAL_INITIATIVES_DEFAULTS.awardHardCap.amountMinor.toString(),
  overheadLimitBp: LOCAL_INITIATIVES_DEFAULTS.overheadLimitBp,
};

/** Template A: the application form of the local-initiatives fund, in eleven sections. */
export function localInitiativesForm(overrides: Partial<LocalInitiativesOptions> = {}): FormDefinition {
  const options = { ...LOCAL_INITIATIVES_OPTIONS, ...overrides };
  return defineForm({
    currency: options.currency,
    sections: [
      projectSection(options),
      organizationSection,
      contactSection,
      needSection,
      activitiesSection(options),
      peopleSection,
      risksSection,
      resultsSection,
      fundingSection,
      budgetSection(options),
      declarationsSection,
    ],
  });
}

/** Activities need time after the closing: to decide, to sign, and to be done. */
const DAYS_FOR_ACTIVITIES_MIN = 240;

export const LOCAL_INITIATIVES: ProgramTemplate = {
  ...LOCAL_INITIATIVES_DEFAULTS,
  activitiesEndOn: (closesOn) => activitiesEndAfter(closesOn, DAYS_FOR_ACTIVITIES_MIN),
  headline: { title: 'project/title', country: 'project/locations', amount: 'budget/lines' },
  essential: [
    'project/title',
    'project/locations',
    'organization/name',
    'organization/legalStatus',
    'contact/contact',
    'contact/safeContact',
    'risks/riskTable',
    'budget/lines',
    'declarations/consents',
    'declarations/statements',
  ],
  activityDates: ['activities/plan/start', 'activities/plan/end'],
  amounts: [],
  form: localInitiativesForm,
  example: exampleAnswers,
};
