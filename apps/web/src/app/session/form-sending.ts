import { computed, inject, Injectable, signal } from '@angular/core';
import type { SummaryError } from '@candela/web-ui';
import { Intention } from './intention.js';
import { problemFrom } from './problem-error.js';
import { ProblemTexts } from './problem-texts.js';

/**
 * What every small form needs when it is sent: busy or not, one key however often the button is pressed, the problem as
 * a sentence, and each field's own. Provide it in the page that has the form.
 */
@Injectable()
export class FormSending {
  private readonly texts = inject(ProblemTexts);
  private readonly intention = new Intention();
  private readonly fieldErrors = signal<Readonly<Record<string, string>>>({});
  private readonly general = signal<string | null>(null);

  readonly isBusy = signal(false);
  /** For the summary on top; fields carry the id of their name. */
  readonly summary = computed<readonly SummaryError[]>(() => {
    const fields = Object.entries(this.fieldErrors()).map(([fieldId, text]) => ({ text, fieldId }));
    const general = this.general();
    return fields.length > 0 || !general ? fields : [{ text: general, fieldId: null }];
  });

  /** The sentence about one field, or null. */
  error(field: string): string | null {
    return this.fieldErrors()[field] ?? null;
  }

  /** Shows what the page itself found wrong, by field; nothing is sent. Returns whether all is well. */
  check(errors: Readonly<Record<string, string | null>>): boolean {
    const found = Object.entries(errors).filter((entry): entry is [string, string] => entry[1] !== null);
    this.general.set(null);
    this.fieldErrors.set(Object.fromEntries(found));
    return found.length === 0;
  }

  /** Sends; resolves to whether it worked. Problems stand on the page, and what was typed stays. */
  async send(work: (intention: Intention) => Promise<void>): Promise<boolean> {
    if (this.isBusy()) return false;
    this.isBusy.set(true);
    this.general.set(null);
    this.fieldErrors.set({});
    try {
      await work(this.intention);
      this.intention.renew();
      return true;
    } catch (error) {
      if (!problemFrom(error).isUnreachable) this.intention.renew();
      this.general.set(this.texts.sentence(error));
      this.fieldErrors.set(this.texts.byField(error));
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }
}
