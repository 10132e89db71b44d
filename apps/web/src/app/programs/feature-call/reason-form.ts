import { computed, inject, signal } from '@angular/core';
import { CALL_REASON_CHARS_MAX } from '@candela/contracts';
import { Texts } from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';

/** What the dialogs have in common that ask for a reason in both languages. Make one while constructing a component. */
export class ReasonForm {
  private readonly t = inject(Texts).t;
  private readonly problems = inject(ProblemTexts);
  private readonly intention = new Intention();
  private readonly failure = signal<unknown>(null);
  private readonly isTried = signal(false);

  readonly max = CALL_REASON_CHARS_MAX;
  readonly en = signal('');
  readonly fr = signal('');
  readonly isBusy = signal(false);
  readonly errors = computed<Record<string, string>>(() =>
    this.failure() ? this.problems.byField(this.failure()) : {},
  );
  /** What stands above the fields: only what is not about one of them. */
  readonly sentence = computed(() =>
    this.failure() && Object.keys(this.errors()).length === 0 ? this.problems.sentence(this.failure()) : null,
  );

  /** Whether somebody else changed the call since it was read: fetch it anew, and pressing again will do. */
  isOutdated(): boolean {
    return problemFrom(this.failure()).status === 412;
  }

  errorOf(language: 'en' | 'fr'): string | null {
    const isMissing = this.isTried() && this[language]().trim() === '';
    return this.errors()[`reason/${language}`] ?? (isMissing ? this.t('programs.reason.missing') : null);
  }

  /** Sends what `work` sends, once both halves of the reason are there. Returns whether it was done. */
  async send(
    work: (reason: { en: string; fr: string }, intention: Intention) => Promise<unknown>,
  ): Promise<boolean> {
    this.isTried.set(true);
    const reason = { en: this.en().trim(), fr: this.fr().trim() };
    if (this.isBusy() || !reason.en || !reason.fr) return false;
    this.isBusy.set(true);
    this.failure.set(null);
    try {
      await work(reason, this.intention);
      return true;
    } catch (error) {
      if (!problemFrom(error).isUnreachable) this.intention.renew();
      this.failure.set(error);
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }
}
