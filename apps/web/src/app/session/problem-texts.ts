import { inject, Injectable } from '@angular/core';
import { type FieldProblem, isCalendarDate, type ProblemParams } from '@candela/contracts';
import { Dates, type TextParams, Texts } from '@candela/web-ui';
import { problemFrom } from './problem-error.js';

/**
 * Codes to sentences: the text of a code is `error.<code>` in any loaded catalogue. A code nobody wrote a text for gets
 * the text of its status, so that a person is never shown a code.
 */
// i18n-keys: error.*
@Injectable({ providedIn: 'root' })
export class ProblemTexts {
  private readonly texts = inject(Texts);
  private readonly dates = inject(Dates);

  /** What went wrong, in a sentence, for whatever a request threw. */
  sentence(error: unknown): string {
    const problem = problemFrom(error);
    const params = this.textParams(problem.params);
    return this.texts.firstOf(
      [`error.${problem.code}`, `error.status.${problem.status}`, 'error.request.failed'],
      params,
    );
  }

  /**
   * The sentence for each field by its JSON pointer without the leading slash ("email", "answers/title"). The first
   * problem of a field wins.
   */
  byField(error: unknown): Record<string, string> {
    const sentences: Record<string, string> = {};
    for (const field of problemFrom(error).errors) {
      const path = field.path.replace(/^\//, '');
      sentences[path] ??= this.fieldSentence(field);
    }
    return sentences;
  }

  /** The sentence for one field's problem. */
  fieldSentence(field: FieldProblem): string {
    return this.texts.firstOf([`error.${field.code}`, 'error.field.invalid'], this.textParams(field.params));
  }

  /** Calendar dates stand as the reader writes them. */
  private textParams(params: ProblemParams): TextParams {
    const entries = Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'string' && isCalendarDate(value) ? this.dates.show(value) : value,
    ]);
    return Object.fromEntries(entries) as TextParams;
  }
}
