import type { AllowedAction, MailDeliveryState, Page } from '@candela/contracts';
import { allowedActions, decodeCursor, encodeCursor, UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { MailDelivery } from '../model/mail-delivery.entity.js';
import { mailPolicy } from '../model/notification-policies.js';

const PAGE_SIZE = 25;

/** A mail as its administrator sees it: that it went, not what it said, nor to whom, nor about what. */
export type ListedMail = Pick<
  MailDelivery,
  'id' | 'kind' | 'state' | 'attempts' | 'errorCode' | 'createdAt' | 'changedAt' | 'version'
> & { allowedActions: AllowedAction[] };

/** The mails, for whoever keeps the portal running. */
@Injectable()
export class ListMails {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The latest changed first, of one state or of all; one query, and one for the totals by state. */
  list(
    actor: Actor,
    query: { state?: MailDeliveryState; cursor?: string },
  ): Promise<Page<ListedMail> & { byState: Record<string, number> }> {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(mailPolicy, 'mail.list', new MailDelivery());
      const page = reading
        .visible(MailDelivery, 'mail')
        .orderBy('mail.changedAt', 'DESC')
        .addOrderBy('mail.id', 'DESC')
        .limit(PAGE_SIZE + 1);
      if (query.state) page.andWhere('mail.state = :state', { state: query.state });
      if (query.cursor) {
        const [at, id] = decodeCursor(query.cursor, 2);
        page.andWhere('(mail.changedAt, mail.id) < (:at, :id)', { at, id });
      }
      const totals = reading
        .visible(MailDelivery, 'mail')
        .select('mail.state', 'state')
        .addSelect('count(*)::int', 'count')
        .groupBy('mail.state')
        .getRawMany<{ state: string; count: number }>();
      const [rows, counts] = await Promise.all([page.getMany(), totals]);
      const items = rows.slice(0, PAGE_SIZE).map((mail): ListedMail => {
        const { id, kind, state, attempts, errorCode, createdAt, changedAt, version } = mail;
        const actions = allowedActions(
          mailPolicy,
          actor,
          ['mail.send-again', 'mail.drop'],
          mail,
          reading.now,
        );
        return {
          id,
          kind,
          state,
          attempts,
          errorCode,
          createdAt,
          changedAt,
          version,
          allowedActions: actions,
        };
      });
      const last = items.at(-1);
      return {
        items,
        nextCursor:
          rows.length > PAGE_SIZE && last ? encodeCursor([last.changedAt.toISOString(), last.id]) : null,
        total: null,
        byState: Object.fromEntries(counts.map(({ state, count }) => [state, count])),
      };
    });
  }
}
