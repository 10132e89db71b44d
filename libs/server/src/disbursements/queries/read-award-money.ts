import { type InstalmentFacts, RECOVERY_ACTIONS, whyNotPaid } from '@candela/contracts';
import { type Actor, allowedActions, moneyView, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Award, isGrantee, unmetConditions } from '../../awards/index.js';
import { dateOf } from '../domain/today.js';
import { recoveryCase } from '../model/cases.js';
import { instalmentPolicy, moneyPolicy, recoveryPolicy } from '../model/disbursement-policies.js';
import { Instalment } from '../model/instalment.entity.js';
import { Payment } from '../model/payment.entity.js';
import { Recovery } from '../model/recovery.entity.js';
import { type AwardMoney, moneyOf } from './money-of.js';
import { type Audience, namesIn, paymentView } from './payment-parts.js';

/** The money of one award: what it has come to, what is paid when and why something is not, what is asked back. */
@Injectable()
export class ReadAwardMoney {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A fixed number of queries, whatever the length of the ledger. */
  execute(actor: Actor, awardId: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const award = await reading.get(Award, awardId);
      reading.permit(moneyPolicy, 'money.read', { id: awardId, award });
      const audience: Audience = isGrantee(actor, award) ? 'grantee' : 'staff';
      const money = (await moneyOf(reading, [awardId])).get(awardId)!;
      const payments = await ofAward(reading, Payment, awardId, 'id');
      const names = await namesIn(reading, payments, audience);
      const conditionsUnmet = (await unmetConditions(reading, [awardId])).get(awardId) ?? 0;
      const held = money.paid - money.recoverable - money.recovered;
      const views = payments.map((payment) => paymentView(reading, payment, award, held, names, audience));
      return {
        awardId,
        awardState: award.state,
        audience,
        figures: figuresView(award, money),
        instalments: (await ofAward(reading, Instalment, awardId, 'number')).map((instalment) => ({
          ...instalmentView(reading, { award, conditionsUnmet }, instalment, lastOf(payments, instalment)),
          payments: views.filter(({ instalmentId }) => instalmentId === instalment.id),
        })),
        recoveries: (await ofAward(reading, Recovery, awardId, 'id')).map((recovery) =>
          recoveryView(reading, recovery, audience),
        ),
        allowedActions: allowedActions(
          moneyPolicy,
          actor,
          ['recovery.demand', 'ledger.read', 'ledger.export'],
          { id: awardId, award },
          reading.now,
        ),
      };
    });
  }
}

function ofAward<Row extends { awardId: string }>(
  reading: Reading,
  entity: new () => Row,
  awardId: string,
  order: string,
): Promise<Row[]> {
  return reading
    .visible(entity, 'row')
    .andWhere('row.awardId = :awardId', { awardId })
    .orderBy(`row.${order}`)
    .getMany();
}

function lastOf(payments: readonly Payment[], { id }: Instalment): Payment | null {
  return payments.filter(({ instalmentId }) => instalmentId === id).at(-1) ?? null;
}

function figuresView({ amountMinor, currency }: Award, money: AwardMoney) {
  const view = (minor: bigint) => moneyView(minor, currency);
  return {
    awarded: view(amountMinor),
    committed: view(money.committed),
    paid: view(money.paid),
    onItsWay: view(money.onItsWay),
    due: view(money.due),
    planned: view(money.planned),
    heldBack: view(money.heldBack),
    // Before the schedule is written, nothing is committed, and nothing was released either.
    released: view(money.committed === 0n ? 0n : amountMinor - money.committed),
    recoverable: view(money.recoverable),
    recovered: view(money.recovered),
  };
}

function instalmentView(
  reading: Reading,
  { award, conditionsUnmet }: { award: Award; conditionsUnmet: number },
  instalment: Instalment,
  last: Payment | null,
) {
  const { id, currency, state, trigger, dueOn } = instalment;
  const facts: InstalmentFacts = {
    awardState: award.state,
    conditionsUnmet,
    conditionMet: instalment.conditionMetAt !== null,
    lastPayment: last && { state: last.state, problem: last.problem },
    today: dateOf(reading.now),
    ...{ state, trigger, dueOn },
  };
  return {
    ...{ id, number: instalment.number, shareBp: instalment.shareBp, state, trigger, dueOn },
    isHoldback: instalment.isHoldback,
    amount: moneyView(instalment.amountMinor, currency),
    paid: moneyView(instalment.paidMinor, currency),
    open: moneyView(instalment.openMinor, currency),
    conditionMetAt: instalment.conditionMetAt?.toISOString() ?? null,
    whyNotPaid: whyNotPaid(facts),
    version: instalment.version,
    allowedActions: allowedActions(
      instalmentPolicy,
      reading.actor,
      ['instalment.request-payment'],
      { id, instalment, awardState: award.state },
      reading.now,
    ),
  };
}

function recoveryView(reading: Reading, recovery: Recovery, audience: Audience) {
  const { id, currency, state, reason, dueOn, version } = recovery;
  return {
    ...{ id, state, reason, dueOn, version },
    amount: moneyView(recovery.amountMinor, currency),
    received: moneyView(recovery.receivedMinor, currency),
    open: moneyView(recovery.openMinor, currency),
    note: audience === 'staff' ? recovery.note : null,
    demandedAt: recovery.demandedAt.toISOString(),
    closedAt: recovery.closedAt?.toISOString() ?? null,
    allowedActions: allowedActions(
      recoveryPolicy,
      reading.actor,
      RECOVERY_ACTIONS,
      recoveryCase(recovery),
      reading.now,
    ),
  };
}
