import {
  CALL_TEXTS,
  LANGUAGES,
  missingLanguages,
  type CallText,
  type FieldProblem,
  type LocalizedText,
} from '@candela/contracts';
import { textProblem } from './call-errors.js';

/** The texts of a call. */
export type CallTexts = Record<CallText, LocalizedText>;

/** Texts that lack a language, as problems on that half. */
export function missingTexts(texts: CallTexts): FieldProblem[] {
  return CALL_TEXTS.flatMap((text) =>
    missingLanguages(texts[text]).map((language) => textProblem(text, language, 'call.text-missing')),
  );
}

/** Texts of which one half was changed and the other was not, as problems on the half that stayed. */
export function changedInOneLanguage(before: CallTexts, after: CallTexts): FieldProblem[] {
  return CALL_TEXTS.flatMap((text) => {
    const stayed = LANGUAGES.filter((language) => before[text][language] === after[text][language]);
    return stayed.length === 1 ? [textProblem(text, stayed[0]!, 'call.text-changed-in-one-language')] : [];
  });
}

/** Texts that say the very same in both languages: likely copied, not translated. */
export function identicalTexts(texts: CallTexts): FieldProblem[] {
  return CALL_TEXTS.filter(
    (text) => texts[text].en.trim() !== '' && texts[text].en.trim() === texts[text].fr.trim(),
  ).map((text) => ({ path: `/${text}/fr`, code: 'call.texts-are-identical', params: {} }));
}
