import { inject, Injectable, signal } from '@angular/core';
import { Toasts } from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';

interface Try {
  /** Asks the server. */
  readonly act: (intention: Intention) => Promise<void>;
  /** Said when it worked. */
  readonly done: string;
  /** Reads again what the page shows. */
  readonly reload: () => Promise<void>;
}

/** One thing at a time that a page asks the server for; provided by the page. A refusal is told, and the page read again. */
@Injectable()
export class Attempt {
  private readonly problems = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);
  private readonly intention = new Intention();
  private readonly busy = signal(false);

  readonly isBusy = this.busy.asReadonly();

  /** Answers what the server threw, null where it worked. */
  async run({ act, done, reload }: Try): Promise<unknown> {
    if (this.busy()) return null;
    this.busy.set(true);
    try {
      await act(this.intention);
      this.intention.renew();
      this.toasts.show(done);
      await reload();
      return null;
    } catch (error) {
      const { isUnreachable, status } = problemFrom(error);
      if (!isUnreachable) this.intention.renew();
      this.toasts.show(this.problems.sentence(error), 'bad');
      if (status === 409 || status === 412) await reload();
      return error;
    } finally {
      this.busy.set(false);
    }
  }
}
