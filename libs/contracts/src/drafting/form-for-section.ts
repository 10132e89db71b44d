import { questionsIn } from '../form/conditions.js';
import { type FormSection, type FormUi, type Question, questionAt } from '../form/definition.js';

/**
 * The part of a form that one section's page needs: the section itself and, of the earlier ones, only the questions that
 * decide what is shown in it. Evaluates like the whole form for that section. Unknown keys give a form without sections.
 */
export function formForSection(form: FormUi, sectionKey: string): FormUi {
  const needed = new Set<string>();
  const need = (question: Question): void => {
    for (const path of question.visibleWhen ? questionsIn(question.visibleWhen) : []) {
      const earlier = needed.has(path) ? undefined : questionAt(form, path);
      needed.add(path);
      if (earlier) need(earlier);
    }
  };
  const own = form.ui.sections.find((section) => section.key === sectionKey);
  own?.questions.forEach(need);
  const sections = form.ui.sections.flatMap((section): FormSection[] => {
    if (section === own) return [section];
    const questions = section.questions.filter((question) => needed.has(`${section.key}/${question.key}`));
    return questions.length > 0 ? [{ ...section, questions }] : [];
  });
  return { ui: { ...form.ui, sections } };
}
