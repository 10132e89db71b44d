import { inject, Injectable } from '@angular/core';
import {
  ApiClient,
  notificationsChoose,
  notificationsList,
  notificationsMarkAllRead,
  notificationsMarkOneRead,
  notificationsPreferences,
  type InboxView,
  type PreferencesBody,
  type PreferencesView,
} from '@candela/api-client';
import { type Intention, writing } from '../../session/intention.js';

/** The reader's messages, and how the reader wants to be told. */
@Injectable({ providedIn: 'root' })
export class MessagesClient {
  private readonly api = inject(ApiClient);

  /** Newest first; `cursor` of the page before. */
  list(options: { cursor?: string; unreadOnly?: boolean }): Promise<InboxView> {
    return this.api.invoke(notificationsList, {
      ...(options.cursor ? { cursor: options.cursor } : {}),
      ...(options.unreadOnly ? { unreadOnly: 'true' as const } : {}),
    });
  }

  async markRead(id: string): Promise<void> {
    await this.api.invoke(notificationsMarkOneRead, { id });
  }

  async markAllRead(intention: Intention): Promise<void> {
    await this.api.invoke(notificationsMarkAllRead, {}, writing({ intention }));
  }

  preferences(): Promise<PreferencesView> {
    return this.api.invoke(notificationsPreferences);
  }

  /** Returns the new version. */
  async choose(body: PreferencesBody, version: number): Promise<number> {
    const reply = await this.api.invoke(notificationsChoose, { body }, writing({ version }));
    return reply.version;
  }
}
