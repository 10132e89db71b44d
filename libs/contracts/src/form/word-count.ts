/** Scripts written without spaces, in which each sign is about a word. */
const SIGN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
/** Scripts written without spaces, in which a word is about five signs. */
const RUN = String.raw`[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const RUN_SIGNS_PER_WORD = 5;
/** Marks and joiners that live inside a word: accents, vowel signs, soft hyphens, zero-width joiners. */
const INSIDE = String.raw`[\p{M}\u00ad\u200c\u200d\u2060]`;
/** Signs that join two halves of one word: aujourd'hui, porte-monnaie, 3.5, name@host. */
const JOIN = String.raw`['’ʼ＇\-‐‑.:@_/&+·״׳]`;
const LETTER = String.raw`(?!${SIGN}|${RUN})[\p{L}\p{N}]`;

/** A letter or digit, or a digit with the comma that ties it to the next one. */
const PART = String.raw`(?:\p{N},(?=\p{N})|${LETTER})`;

const WORDS = new RegExp(
  `${RUN}(?:${RUN}|${INSIDE})*|${SIGN}|${PART}(?:${PART}|${INSIDE}|${JOIN}(?=${LETTER}))*`,
  'gu',
);
const STARTS_RUN = new RegExp(`^${RUN}`, 'u');
const RUN_SIGN = new RegExp(`(?!\\p{M})${RUN}`, 'gu');

/**
 * Counts words the way a person would, with one rule on the page and on the server. A word is a run of letters and digits;
 * apostrophes, hyphens, points and the like join when letters stand on both sides ("l'eau", "c'est-à-dire", "3,5" are
 * one word each), everything else separates, and a lone sign ("«", "–", "•") is no word. Chinese and Japanese signs count
 * one each; Thai, Lao, Khmer and Burmese count one for each five letters begun. No dictionary, so no two platforms differ.
 */
export function wordCount(text: string): number {
  let count = 0;
  for (const [word] of text.matchAll(WORDS)) {
    count += STARTS_RUN.test(word) ? Math.ceil((word.match(RUN_SIGN) ?? []).length / RUN_SIGNS_PER_WORD) : 1;
  }
  return count;
}

/** Counts characters as JSON Schema counts them: code points, so that most emoji are one. */
export function characterCount(text: string): number {
  return [...text].length;
}
