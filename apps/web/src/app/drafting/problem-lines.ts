import { inject, Injectable } from '@angular/core';
import { type FieldProblem, type FormUi, questionAt } from '@candela/contracts';
import { fieldIdOf, ProblemWording, type SummaryError, Texts } from '@candela/web-ui';

/** What is missing or wrong, as lines of a list that say what to do rather than repeat that an answer is needed. */
@Injectable({ providedIn: 'root' })
export class ProblemLines {
  private readonly texts = inject(Texts);
  private readonly wording = inject(ProblemWording);

  /** One line for each problem, with the id of the field that it is about. */
  of(problems: readonly FieldProblem[], form: FormUi): readonly SummaryError[] {
    return problems.map((problem) => ({
      text: this.textOf(problem, form),
      fieldId: fieldIdOf(problem.path),
    }));
  }

  private textOf(problem: FieldProblem, form: FormUi): string {
    const [sectionKey = '', questionKey = '', ...rest] = problem.path.split('/').slice(1);
    const question = questionAt(form, `${sectionKey}/${questionKey}`);
    if (question && rest.length === 0 && problem.code === 'form.required')
      return this.texts.t('drafting.unanswered', { question: this.texts.localized(question.label) });
    if (question?.kind === 'declarations') {
      const statement = question.statements.find(({ key }) => key === rest[0]);
      if (statement)
        return this.texts.t('drafting.unconfirmed', { statement: this.texts.localized(statement.text) });
    }
    return this.wording.placed(problem, form);
  }
}
