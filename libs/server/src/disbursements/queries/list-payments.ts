import {
  APPLICATIONS_COUNTED_MAX,
  PAYMENTS_PAGE,
  type PaymentSort,
  type PaymentState,
} from '@candela/contracts';
import { type Actor, decodeCursor, encodeCursor, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Award } from '../../awards/index.js';
import { paymentListPolicy } from '../model/disbursement-policies.js';
import { Instalment } from '../model/instalment.entity.js';
import { Payment } from '../model/payment.entity.js';
import { moneyOf } from './money-of.js';
import { namesIn, paymentView } from './payment-parts.js';

export interface ListPaymentsInput {
  state?: PaymentState[] | undefined;
  missionId?: string | undefined;
  q?: string | undefined;
  sort?: PaymentSort | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** What a page is sorted by; each has an index with the id behind it. */
const SORTS = {
  waiting: { by: 'payment.changed_at', way: 'ASC', sign: '>' },
  newest: { by: 'payment.requested_at', way: 'DESC', sign: '<' },
} as const satisfies Record<PaymentSort, unknown>;

/** The payments that the reader may see, those that wait longest first or the newest first. */
@Injectable()
export class ListPayments {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A page, and on the first one the count, which stops at 10,000. */
  execute(actor: Actor, input: ListPaymentsInput) {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(paymentListPolicy, 'payment.list', null);
      const limit = input.limit ?? PAYMENTS_PAGE.usual;
      const { entities, raw } = await pageOf(matching(reading, input), input, limit).getRawAndEntities<{
        sort_value: string;
      }>();
      const total = input.cursor
        ? null
        : await matching(reading, input).limit(APPLICATIONS_COUNTED_MAX).getCount();
      const last = entities.length > limit ? limit - 1 : null;
      return {
        items: await itemsOf(reading, entities.slice(0, limit)),
        nextCursor: last === null ? null : encodeCursor([raw[last]!.sort_value, entities[last]!.id]),
        total,
      };
    });
  }
}

function matching(reading: Reading, { state, missionId, q }: ListPaymentsInput): SelectQueryBuilder<Payment> {
  const query = reading.visible(Payment, 'payment');
  if (state) query.andWhere('payment.state = ANY(:states)', { states: state });
  if (missionId) query.andWhere('payment.missionId = :missionId', { missionId });
  if (q) {
    query.andWhere(
      `(payment.reference COLLATE "C" LIKE :begins OR payment.bank_reference = :typed
        OR payment.award_id = ANY(ARRAY(SELECT a.id FROM award a WHERE a.reference COLLATE "C" LIKE :begins)))`,
      { begins: `${likeText(q.toUpperCase())}%`, typed: q },
    );
  }
  return query;
}

function pageOf(
  query: SelectQueryBuilder<Payment>,
  { sort = 'waiting', cursor }: ListPaymentsInput,
  limit: number,
): SelectQueryBuilder<Payment> {
  const { by, way, sign } = SORTS[sort];
  if (cursor) {
    const [value, id] = decodeCursor(cursor, 2);
    query.andWhere(`(${by}, payment.id) ${sign} (:cursorValue::timestamptz, :cursorId::uuid)`, {
      cursorValue: value,
      cursorId: id,
    });
  }
  return query
    .addSelect(`(${by})::text`, 'sort_value')
    .orderBy(by, way)
    .addOrderBy('payment.id', way)
    .limit(limit + 1);
}

async function itemsOf(reading: Reading, payments: Payment[]) {
  const awardIds = [...new Set(payments.map(({ awardId }) => awardId))];
  const awards = await byId(reading, Award, awardIds);
  const instalments = await byId(
    reading,
    Instalment,
    payments.map(({ instalmentId }) => instalmentId),
  );
  const money = await moneyOf(reading, awardIds);
  const names = await namesIn(reading, payments, 'staff');
  return payments.map((payment) => {
    const award = awards.get(payment.awardId)!;
    const { paid, recoverable, recovered } = money.get(award.id)!;
    return {
      ...paymentView(reading, payment, award, paid - recoverable - recovered, names, 'staff'),
      award: { id: award.id, reference: award.reference },
      instalmentNumber: instalments.get(payment.instalmentId)!.number,
      missionId: payment.missionId,
    };
  });
}

async function byId<Row extends { id: string }>(
  reading: Reading,
  entity: new () => Row,
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const rows = await reading.visible(entity, 'row').andWhere('row.id = ANY(:ids::uuid[])', { ids }).getMany();
  return new Map(rows.map((row) => [row.id, row]));
}

function likeText(text: string): string {
  return text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
