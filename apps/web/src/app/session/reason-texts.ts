import { inject, Injectable } from '@angular/core';
import type { Reason } from '@candela/contracts';
import { ProblemTexts } from './problem-texts.js';

/** Why something is not possible now, in a sentence. */
@Injectable({ providedIn: 'root' })
export class ReasonTexts {
  // i18n-keys: error.application.* error.desk.*
  private readonly problems = inject(ProblemTexts);

  sentence(reason: Reason | null): string | null {
    return reason && this.problems.fieldSentence({ path: '', code: reason.code, params: reason.params });
  }
}
