import type { FormDefinition } from '../form/definition.js';
import { defineForm } from '../form/schema.js';
import { HUMAN_RIGHTS_AWARD_DEFAULTS } from './human-rights-award/defaults.js';
import { humanRightsAwardExample } from './human-rights-award/examples.js';
import {
  consentSection,
  meritSection,
  nomineeSection,
  nominatorSection,
} from './human-rights-award/sections.js';
import { daysAfterDate, type ProgramTemplate, type TemplateFormOptions } from './program-template.js';

/** Template D: the nomination for the human rights award. */
export function humanRightsAwardForm(options: TemplateFormOptions = {}): FormDefinition {
  return defineForm({
    currency: options.currency ?? HUMAN_RIGHTS_AWARD_DEFAULTS.awardMin.currency,
    sections: [nomineeSection(options), consentSection, meritSection, nominatorSection],
  });
}

export const HUMAN_RIGHTS_AWARD: ProgramTemplate = {
  ...HUMAN_RIGHTS_AWARD_DEFAULTS,
  activitiesEndOn: (closesOn) => daysAfterDate(closesOn, HUMAN_RIGHTS_AWARD_DEFAULTS.activityDays),
  headline: { title: 'nominee/title', country: 'nominee/country', amount: null },
  essential: [
    'nominee/title',
    'nominee/kind',
    'nominee/name',
    'nominee/country',
    'consent/given',
    'consent/publicity',
    'merit/merit',
    'merit/safety',
    'nominator/contact',
    'nominator/referees',
    'nominator/statements',
  ],
  activityDates: [],
  amounts: [],
  form: humanRightsAwardForm,
  example: humanRightsAwardExample,
};
