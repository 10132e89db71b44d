import {
  isRecord,
  protectionOf,
  questionAt,
  type FormAnswers,
  type FormUi,
  type Protection,
} from '@candela/contracts';

/**
 * The answers with a word at the end of every text that somebody wrote, by how the question is protected; unchanged where
 * there is no word for it.
 */
export function withCanaries(
  form: FormUi,
  answers: FormAnswers,
  canaries: Partial<Record<Protection, string>>,
): FormAnswers {
  const marked = Object.entries(answers).map(([section, given]) => [
    section,
    isRecord(given)
      ? Object.fromEntries(
          Object.entries(given).map(([key, value]) => {
            const question = questionAt(form, `${section}/${key}`);
            return [key, withCanary(value, canaries[question ? protectionOf(question) : 'vault'])];
          }),
        )
      : given,
  ]);
  return Object.fromEntries(marked) as FormAnswers;
}

/** Keys of choices and dates have no spaces; what somebody wrote has. */
function withCanary(value: unknown, canary: string | undefined): unknown {
  if (canary === undefined) return value;
  if (typeof value === 'string') return value.includes(' ') ? `${value} ${canary}` : value;
  if (Array.isArray(value)) return value.map((one) => withCanary(one, canary));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withCanary(one, canary)]));
}
