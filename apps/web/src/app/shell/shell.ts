import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { Announcer, ConfirmationDialog, DatePipe, Icon, Texts, ToastList } from '@candela/web-ui';
import { Connection } from '../session/connection.js';
import { SessionStore } from '../session/session-store.js';
import { PageDetails } from './page-details.js';
import { PageFocus } from './page-focus.js';
import { QuickExit } from './quick-exit.js';
import { SiteHeader } from './site-header.js';
import { UnreadMessages } from './unread-messages.js';

/** The frame around every page. */
@Component({
  selector: 'app-shell',
  imports: [ConfirmationDialog, DatePipe, Icon, RouterLink, RouterOutlet, SiteHeader, ToastList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  host: {
    '(document:keydown)': 'onKey($event)',
    '(window:focus)': 'onReturn()',
  },
})
export class Shell {
  protected readonly session = inject(SessionStore);
  protected readonly connection = inject(Connection);
  protected readonly details = inject(PageDetails);
  protected readonly announcer = inject(Announcer);
  protected readonly t = inject(Texts).t;
  protected readonly focus = inject(PageFocus);
  private readonly quickExit = inject(QuickExit);
  private readonly router = inject(Router);

  protected readonly isLoading = computed(() => this.router.currentNavigation() !== null);

  constructor() {
    this.focus.start();
    inject(UnreadMessages).start();
  }

  protected onKey(event: KeyboardEvent): void {
    if (!this.session.isStaff()) this.quickExit.press(event.key, event.timeStamp);
  }

  /** Somebody may have signed in again in another tab; then the page goes on where it was. */
  protected onReturn(): void {
    if (this.session.isExpired()) void this.session.reload().catch(() => undefined);
  }
}
