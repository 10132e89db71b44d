import type { Money } from '../money/money.js';
import type { FormUi } from './definition.js';

/** Below this award, in cents of CAD, a form should be short. */
export const SMALL_AWARD_MINOR = 1_000_000n;
export const SMALL_FORM_QUESTIONS_MAX = 15;
export const SMALL_FORM_WORDS_MAX = 1_500;

export interface RequirementsWarning {
  readonly questions: number;
  readonly questionsMax: number;
  readonly words: number;
  readonly wordsMax: number;
}

/** How much a form asks for: its questions and the words its limits allow, hidden questions included. */
export function formSize(form: FormUi): { questions: number; words: number } {
  const questions = form.ui.sections.flatMap((section) => section.questions);
  const words = questions.reduce(
    (sum, question) => sum + (question.kind === 'longText' ? question.maxWords : 0),
    0,
  );
  return { questions: questions.length, words };
}

/**
 * Requirements fit the amount: a warning for the author of a form that asks more than 15 questions or 1,500 words for an award
 * under CAD 10,000, else undefined. `largestAward` is in CAD: for another currency pass what it is worth. Throws RangeError
 * for any other currency.
 */
export function requirementsWarning(form: FormUi, largestAward: Money): RequirementsWarning | undefined {
  if (largestAward.currency !== 'CAD') throw new RangeError('The size of an award is compared in CAD');
  const { questions, words } = formSize(form);
  const short = questions <= SMALL_FORM_QUESTIONS_MAX && words <= SMALL_FORM_WORDS_MAX;
  if (largestAward.amountMinor >= SMALL_AWARD_MINOR || short) return undefined;
  return { questions, questionsMax: SMALL_FORM_QUESTIONS_MAX, words, wordsMax: SMALL_FORM_WORDS_MAX };
}
