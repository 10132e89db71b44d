import { Injectable, signal } from '@angular/core';

/** Says something aloud to users of screen readers without showing it. The shell keeps the live region. */
@Injectable({ providedIn: 'root' })
export class Announcer {
  private readonly said = signal('');

  readonly message = this.said.asReadonly();

  /** Announces a finished sentence, politely; the same sentence again is announced again. */
  say(sentence: string): void {
    this.said.set('');
    setTimeout(() => this.said.set(sentence), 50);
  }
}
