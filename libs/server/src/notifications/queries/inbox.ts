import type { Page } from '@candela/contracts';
import { decodeCursor, encodeCursor, UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Notification } from '../model/notification.entity.js';
import { notificationPolicy } from '../model/notification-policies.js';

const PAGE_SIZE = 25;

/** A page of somebody's messages, newest first. */
export type InboxPage = Page<Notification> & { unread: number };

/** What the reader was told. */
@Injectable()
export class Inbox {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One query for the page, one for the number of unread messages. */
  list(actor: Actor, query: { cursor?: string; unreadOnly?: boolean }): Promise<InboxPage> {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(notificationPolicy, 'notification.list', { userId: actor.userId });
      const page = reading
        .visible(Notification, 'n')
        .orderBy('n.createdAt', 'DESC')
        .addOrderBy('n.id', 'DESC')
        .limit(PAGE_SIZE + 1);
      if (query.unreadOnly) page.andWhere('n.readAt IS NULL');
      if (query.cursor) {
        const [at, id] = decodeCursor(query.cursor, 2);
        page.andWhere('(n.createdAt, n.id) < (:at, :id)', { at, id });
      }
      const [rows, unread] = await Promise.all([page.getMany(), this.unread(actor)]);
      const items = rows.slice(0, PAGE_SIZE);
      const last = items.at(-1);
      const nextCursor =
        rows.length > PAGE_SIZE && last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null;
      return { items, nextCursor, total: null, unread };
    });
  }

  /** How many messages the reader has not read. */
  unread(actor: Actor): Promise<number> {
    return this.unitOfWork.read(actor, (reading) =>
      reading.visible(Notification, 'n').andWhere('n.readAt IS NULL').getCount(),
    );
  }
}
