import { DestroyRef, effect, inject, Injectable, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { ApiClient, notificationsUnread } from '@candela/api-client';
import { filter, throttleTime } from 'rxjs';
import { SessionStore } from '../session/session-store.js';

const ASK_AT_MOST_EVERY_MS = 30_000;

/** Keeps the number of unread messages in the header true: asked after signing in and, now and then, on a new page. */
@Injectable({ providedIn: 'root' })
export class UnreadMessages {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly destroyRef = inject(DestroyRef);

  /** Begins to watch. Call once, in the constructor of the shell. */
  start(): void {
    effect(() => {
      if (this.session.isSignedIn()) untracked(() => this.ask());
    });
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        throttleTime(ASK_AT_MOST_EVERY_MS),
        filter(() => this.session.isSignedIn()),
        takeUntilDestroyed(this.destroyRef),
      )
      .subscribe(() => this.ask());
  }

  /** A number that could not be fetched stays as it was: it is no reason to disturb anybody. */
  private ask(): void {
    this.api.invoke(notificationsUnread).then(
      ({ unread }) => this.session.countUnread(unread),
      () => undefined,
    );
  }
}
