import type { FormDefinition } from '../form/definition.js';
import { defineForm } from '../form/schema.js';
import { daysAfterDate, type ProgramTemplate, type TemplateFormOptions } from './program-template.js';
import { RAPID_RESPONSE_DEFAULTS } from './rapid-response/defaults.js';
import { rapidResponseExample } from './rapid-response/examples.js';
import { helpSection, threatSection, trustSection, youSection } from './rapid-response/sections.js';

/** Template B: the form of rapid response, twelve questions for somebody in danger. */
export function rapidResponseForm(options: TemplateFormOptions = {}): FormDefinition {
  return defineForm({
    currency: options.currency ?? RAPID_RESPONSE_DEFAULTS.awardMin.currency,
    sections: [youSection(options), threatSection, helpSection, trustSection],
  });
}

export const RAPID_RESPONSE: ProgramTemplate = {
  ...RAPID_RESPONSE_DEFAULTS,
  activitiesEndOn: (closesOn) => daysAfterDate(closesOn, RAPID_RESPONSE_DEFAULTS.activityDays),
  headline: { title: 'you/callYou', country: 'you/countries', amount: 'help/needs/amount' },
  essential: [
    'you/callYou',
    'you/safeContact',
    'you/countries',
    'threat/threats',
    'help/needs',
    'trust/referees',
    'trust/consents',
  ],
  activityDates: [],
  amounts: ['help/needs/amount'],
  form: rapidResponseForm,
  example: (language) => rapidResponseExample(language),
};
