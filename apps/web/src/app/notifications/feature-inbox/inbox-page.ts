import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DatePipe, EmptyState, Icon, PageHeader, Skeleton, Texts, Toasts } from '@candela/web-ui';
import type { NotificationView } from '@candela/api-client';
import { Intention } from '../../session/intention.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { SessionStore } from '../../session/session-store.js';
import { MessagesClient } from '../data/messages-client.js';

// i18n-keys: notifications.kind.*
/** What the reader should know, newest first. */
@Component({
  selector: 'app-inbox-page',
  imports: [DatePipe, EmptyState, Icon, PageHeader, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './inbox-page.html',
  styleUrl: './inbox-page.css',
})
export class InboxPage {
  private readonly client = inject(MessagesClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly problems = inject(ProblemTexts);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  /** "unread" shows these only; from the address. */
  readonly show = input<string>();
  /** Where the page of the list begins; from the address. */
  readonly cursor = input<string>();

  protected readonly unreadOnly = computed(() => this.show() === 'unread');
  protected readonly page = resource({
    params: () => ({ unreadOnly: this.unreadOnly(), cursor: this.cursor() }),
    loader: async ({ params }) => {
      const page = await this.client.list({
        unreadOnly: params.unreadOnly,
        ...(params.cursor ? { cursor: params.cursor } : {}),
      });
      this.session.countUnread(page.unread);
      return page;
    },
  });
  protected readonly items = computed(() => (this.page.hasValue() ? this.page.value().items : []));
  protected readonly isMarking = signal(false);

  /** What happened, as a sentence. */
  protected sentence(message: NotificationView): string {
    return this.texts.firstOf(
      [`notifications.kind.${message.kind}`, 'notifications.kind.other'],
      message.facts,
    );
  }

  /** Opens what the message is about; it is read from then on. */
  protected open(event: Event, message: NotificationView): void {
    event.preventDefault();
    if (!message.readAt) {
      void this.client.markRead(message.id).then(
        () => this.session.countUnread(Math.max(0, this.session.unreadNotifications() - 1)),
        () => undefined,
      );
    }
    void this.router.navigateByUrl(message.link);
  }

  protected async markAllRead(): Promise<void> {
    this.isMarking.set(true);
    try {
      await this.client.markAllRead(new Intention());
      this.page.reload();
      this.toasts.show(this.t('notifications.inbox.allRead'));
    } catch (error) {
      this.toasts.show(this.problems.sentence(error), 'bad');
    } finally {
      this.isMarking.set(false);
    }
  }
}
