import { DOCUMENT } from '@angular/common';
import { inject, Injectable } from '@angular/core';
import { Intention } from '../session/intention.js';

const ESCAPES = 3;
const WITHIN_MS = 2000;
const PATIENCE_MS = 800;

/**
 * Leaves at once: blanks the page, ends the session (the server answers with `Clear-Site-Data`), and puts a neutral
 * page in the place of this one in the history. Where to is the content of `<meta name="quick-exit">`.
 */
@Injectable({ providedIn: 'root' })
export class QuickExit {
  private readonly document = inject(DOCUMENT);
  private presses: number[] = [];

  /** Counts presses of Escape; the third within two seconds leaves. Call it for every key. */
  press(key: string, nowMs: number): void {
    if (key !== 'Escape') {
      this.presses = [];
      return;
    }
    this.presses = [...this.presses.filter((at) => nowMs - at < WITHIN_MS), nowMs];
    if (this.presses.length >= ESCAPES) void this.leave();
  }

  /** Never waits longer than a moment for the server: the request goes on without the page. */
  async leave(): Promise<void> {
    this.document.documentElement.hidden = true;
    this.document.title = '';
    const ended = fetch('/api/session', {
      method: 'DELETE',
      keepalive: true,
      headers: { 'Idempotency-Key': new Intention().key },
    }).catch(() => null);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    this.document.defaultView?.location.replace(this.destination());
  }

  private destination(): string {
    const meta = this.document.querySelector<HTMLMetaElement>('meta[name="quick-exit"]');
    return meta?.content || 'about:blank';
  }
}
