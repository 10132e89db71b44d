import type { MailChoice, MailContent } from '@candela/contracts';
import { UnitOfWork, VersionConflict, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { notificationPolicy } from '../model/notification-policies.js';

/** How a person wants to be told, with the version to send back when changing it (0: nothing chosen yet). */
export interface ChosenPreferences {
  mail: MailChoice;
  content: MailContent;
  version: number;
}

/** Until somebody chooses: a mail for each message, which says no more than that there is one. */
const DEFAULT_PREFERENCES: ChosenPreferences = { mail: 'each', content: 'neutral', version: 0 };

/** A person chooses how to be told. */
@Injectable()
export class ChoosePreferences {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What the reader has chosen. */
  current(actor: Actor): Promise<ChosenPreferences> {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(notificationPolicy, 'notification.choose', { userId: actor.userId });
      const [row] = await reading.sql<ChosenPreferences>(
        'the reader’s own row',
        'SELECT mail, content, version FROM notification_preference WHERE user_id = $1',
        [actor.userId],
      );
      return row ?? DEFAULT_PREFERENCES;
    });
  }

  /** Writes the choice; throws `VersionConflict` when it was changed elsewhere since `version`. */
  execute(
    actor: Actor,
    choice: { mail: MailChoice; content: MailContent },
    version: number,
  ): Promise<{ version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      tx.authorize(
        notificationPolicy,
        'notification.choose',
        { userId: actor.userId },
        { id: actor.userId ?? undefined },
      );
      const [row] = await tx.sql<{ version: number }>(
        'the reader’s own row',
        `WITH written AS (
           INSERT INTO notification_preference AS p (user_id, mail, content, version) VALUES ($1, $2, $3, 1)
           ON CONFLICT (user_id) DO UPDATE SET mail = $2, content = $3, version = p.version + 1 WHERE p.version = $4
           RETURNING version)
         SELECT version FROM written`,
        [actor.userId, choice.mail, choice.content, version],
      );
      if (!row) throw new VersionConflict();
      return { version: row.version };
    });
  }
}
