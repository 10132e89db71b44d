import { Injectable, signal } from '@angular/core';

/** What a person is asked before something that cannot be undone. All are finished sentences. */
export interface ConfirmationQuestion {
  readonly heading: string;
  /** What will happen and to whom. */
  readonly text: string;
  /** Names the action itself ("Withdraw the application"), never "OK". */
  readonly action: string;
  readonly cancel?: string;
  readonly danger?: boolean;
}

/** Asks, and waits for the answer: `if (await confirmation.ask({...})) …`. */
@Injectable({ providedIn: 'root' })
export class Confirmation {
  private readonly current = signal<ConfirmationQuestion | null>(null);
  private answerTo: ((agreed: boolean) => void) | null = null;

  readonly question = this.current.asReadonly();

  /** Shows the question; resolves to whether the person agreed. Another question pending is answered with no. */
  ask(question: ConfirmationQuestion): Promise<boolean> {
    this.answer(false);
    this.current.set(question);
    return new Promise((resolve) => (this.answerTo = resolve));
  }

  answer(agreed: boolean): void {
    this.answerTo?.(agreed);
    this.answerTo = null;
    this.current.set(null);
  }
}
