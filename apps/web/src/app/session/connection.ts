import { inject, Injectable, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';

/** Whether the server can be reached, as far as the browser and the last attempts tell. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly attempts = signal(0);
  private readonly online = signal(this.window?.navigator.onLine ?? true);

  readonly isOnline = this.online.asReadonly();

  constructor() {
    this.window?.addEventListener('online', () => this.online.set(true));
    this.window?.addEventListener('offline', () => this.online.set(false));
  }

  /** True while requests wait for another attempt. */
  isWaiting(): boolean {
    return this.attempts() > 0 || !this.online();
  }

  /** Notes that a request waits; call the function that comes back when it waits no more. */
  waiting(): () => void {
    this.attempts.update((count) => count + 1);
    let open = true;
    return () => {
      if (open) this.attempts.update((count) => count - 1);
      open = false;
    };
  }
}
