import type { FormAnswers } from '../../form/answers.js';
import type { Language } from '../../language/language.js';
import { capacityBuildingInEnglish } from './example-english.js';
import { capacityBuildingInFrench } from './example-french.js';

/** Complete answers to template C by an invented organization; the plan ends within the activities of its call. */
export function capacityBuildingExample(language: Language, activitiesEndOn: string): FormAnswers {
  const end = Number(activitiesEndOn.slice(0, 4));
  const years = { before: end - 1, end };
  return language === 'fr' ? capacityBuildingInFrench(years) : capacityBuildingInEnglish(years);
}
