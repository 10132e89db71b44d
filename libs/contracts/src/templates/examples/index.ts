import type { FormAnswers } from '../../form/answers.js';
import type { Language } from '../../language/language.js';
import { englishExample } from './english.js';
import { frenchExample } from './french.js';

/**
 * Complete answers to template A by an invented organization, one in each language. They pass submission; activities lie
 * between May of the year before `activitiesEndOn` (YYYY-MM-DD) and two days before it.
 */
export function exampleAnswers(language: Language, activitiesEndOn = '2028-02-28'): FormAnswers {
  const end = Number(activitiesEndOn.slice(0, 4));
  const years = { before: end - 1, end };
  return language === 'fr' ? frenchExample(years) : englishExample(years);
}
