import {
  CONFIDENTIAL_MARKER,
  type FormAnswers,
  type FormUi,
  isEmpty,
  isRecord,
  protectionOf,
  questionAt,
  VAULT_MARKER,
  type Protection,
} from '@candela/contracts';

/** Which kinds of answers a reader gets in full. */
export type Disclosure = Readonly<Record<Protection, boolean>>;

/**
 * The answers as one reader gets them: a marker stands wherever there is an answer that is not for this reader. Answers to
 * questions that the form does not know are left out.
 */
export function disclosed(form: FormUi, answers: FormAnswers, disclosure: Disclosure): FormAnswers {
  const sections = Object.entries(answers).map(([sectionKey, given]) => {
    const entries = Object.entries(isRecord(given) ? given : {}).flatMap(
      ([key, value]): [string, unknown][] => {
        const question = questionAt(form, `${sectionKey}/${key}`);
        if (!question || isEmpty(value)) return [];
        const protection = protectionOf(question);
        if (disclosure[protection]) return [[key, value]];
        return [[key, protection === 'vault' ? VAULT_MARKER : CONFIDENTIAL_MARKER]];
      },
    );
    return [sectionKey, Object.fromEntries(entries)] as const;
  });
  return Object.fromEntries(sections);
}
