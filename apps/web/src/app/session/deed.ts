import { inject, signal } from '@angular/core';
import { Toasts } from '@candela/web-ui';
import { Intention } from './intention.js';
import { problemFrom, type ProblemError } from './problem-error.js';
import { ProblemTexts } from './problem-texts.js';

interface Carried {
  /** Asks the server. */
  readonly act: (intention: Intention) => Promise<unknown>;
  /** Said when it worked. */
  readonly done: string;
  /** Reads again what the page shows. */
  readonly reload: () => Promise<void> | void;
}

/**
 * Something that a person does with a button: once however often it is pressed or the line breaks, busy meanwhile. Make one in
 * an injection context, for each button or dialog.
 */
export class Deed {
  private readonly problems = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);
  private readonly intention = new Intention();

  readonly isBusy = signal(false);
  /** What was refused last, for the fields that it is about. */
  readonly refusal = signal<ProblemError | null>(null);

  /** Forgets what was refused: the person begins anew. */
  begin(): void {
    this.refusal.set(null);
    this.intention.renew();
  }

  /**
   * Does it. Resolves with whether it worked; what was refused is said where nobody shows it beside the fields (`isShown`).
   */
  async run(work: (intention: Intention) => Promise<unknown>, isShown = false): Promise<boolean> {
    if (this.isBusy()) return false;
    this.isBusy.set(true);
    this.refusal.set(null);
    try {
      await work(this.intention);
      this.intention.renew();
      return true;
    } catch (error) {
      const problem = problemFrom(error);
      if (!problem.isUnreachable) this.intention.renew();
      this.refusal.set(problem);
      if (!isShown) this.toasts.show(this.problems.sentence(error), 'bad');
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }

  /** Does it, says that it is done and reads the page again, also where somebody else was quicker. */
  async carryOut({ act, done, reload }: Carried): Promise<boolean> {
    const isDone = await this.run(act);
    if (isDone) this.toasts.show(done);
    const status = this.refusal()?.status;
    if (isDone || status === 409 || status === 412) await reload();
    return isDone;
  }

  /** The sentence for a field of what was refused, by its path; null where nothing is wrong with it. */
  errorAt(path: string): string | null {
    const found = this.refusal()?.errors.find((error) => error.path === path);
    return found ? this.problems.fieldSentence(found) : null;
  }

  /** What was refused as a whole, where no field says it. */
  failure(): string | null {
    const refusal = this.refusal();
    return refusal && refusal.errors.length === 0 ? this.problems.sentence(refusal) : null;
  }
}
