import { type FormAnswers, type FormUi, visibleQuestions } from '@candela/contracts';

/**
 * The questions ("section/question") that may be answered while changes are requested: those that were named, and those
 * that the form asks only since the answers changed, because it could not be complete without them.
 */
export function reopenedQuestions(
  form: FormUi,
  named: readonly string[],
  submitted: FormAnswers,
  answers: FormAnswers,
): Set<string> {
  const asked = (of: FormAnswers) =>
    form.ui.sections.flatMap(({ key }) =>
      visibleQuestions(form, key, of).map((question) => `${key}/${question.key}`),
    );
  const before = new Set(asked(submitted));
  return new Set([...named, ...asked(answers).filter((path) => !before.has(path))]);
}
