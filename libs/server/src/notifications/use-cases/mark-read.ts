import { UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Notification } from '../model/notification.entity.js';
import { notificationPolicy } from '../model/notification-policies.js';

/** A person has read a message, or all of them. */
@Injectable()
export class MarkRead {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Marks one of the reader's own messages. Throws `NotFound` for anybody else's. */
  one(actor: Actor, id: string): Promise<{ id: string }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const notification = await tx.lock(Notification, id);
      tx.permit(notificationPolicy, 'notification.mark-read', notification);
      notification.read(tx.now);
      await tx.update(notification);
      return { id };
    });
  }

  /** Marks all of the reader's messages. Returns how many were unread. */
  all(actor: Actor): Promise<{ marked: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      tx.permit(notificationPolicy, 'notification.mark-read', { userId: actor.userId });
      const rows = await tx.sql<{ id: string }>(
        'the condition is the policy itself: the reader’s own',
        `WITH marked AS (UPDATE notification SET read_at = $2 WHERE user_id = $1 AND read_at IS NULL RETURNING id)
         SELECT id FROM marked`,
        [actor.userId, tx.now],
      );
      return { marked: rows.length };
    });
  }
}
