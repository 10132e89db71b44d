import type { FormDefinition } from '../form/definition.js';
import { defineForm } from '../form/schema.js';
import { CAPACITY_BUILDING_DEFAULTS } from './capacity-building/defaults.js';
import { capacityBuildingExample } from './capacity-building/examples.js';
import { helpSection, needsSection } from './capacity-building/needs.js';
import { budgetSection, declarationsSection, planSection, risksSection } from './capacity-building/plan.js';
import { contactSection, profileSection } from './capacity-building/profile.js';
import { daysAfterDate, type ProgramTemplate, type TemplateFormOptions } from './program-template.js';

/** Template C: the form of capacity building. A concept of 600 words and a plan, in one. */
export function capacityBuildingForm(options: TemplateFormOptions = {}): FormDefinition {
  return defineForm({
    currency: options.currency ?? CAPACITY_BUILDING_DEFAULTS.awardMin.currency,
    sections: [
      profileSection(options),
      contactSection,
      needsSection,
      helpSection,
      planSection,
      risksSection,
      budgetSection,
      declarationsSection,
    ],
  });
}

export const CAPACITY_BUILDING: ProgramTemplate = {
  ...CAPACITY_BUILDING_DEFAULTS,
  activitiesEndOn: (closesOn) => daysAfterDate(closesOn, CAPACITY_BUILDING_DEFAULTS.activityDays),
  headline: {
    title: 'profile/title',
    country: 'profile/countries',
    amount: 'budget/lines',
  },
  essential: [
    'profile/title',
    'profile/name',
    'profile/legalStatus',
    'profile/countries',
    'contact/safeContact',
    'needs/three',
    'plan/items',
    'risks/riskTable',
    'budget/lines',
    'declarations/consents',
    'declarations/statements',
  ],
  activityDates: ['plan/items/dueOn'],
  amounts: ['help/indicativeAmount', 'plan/items/cost'],
  form: capacityBuildingForm,
  example: capacityBuildingExample,
};
