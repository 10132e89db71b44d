import {
  type AwardState,
  type FormUi,
  isRecord,
  type PaymentState,
  type ReportKind,
  type ReportState,
  type SectionAnswers,
} from '@candela/contracts';
import { exampleReport } from '@candela/contracts/templates';
import { awaited } from './awaited.js';
import type { GrantTeam } from './grant-team.js';
import type { PersistentPerson } from './persistent-person.js';
import type { SeededRandom } from './random.js';

const COMES_BACK = 0.25;
const TRIES_AGAIN = 0.3;
/** What a finance officer confirms of a payment. */
const CONFIRMED = { agreementInForce: true, conditionMet: true, amountRight: true, payeeNamed: true };

export interface AcknowledgedPayment {
  id: string;
  amountMinor: string;
  state: PaymentState;
}

export interface AcknowledgedReport {
  id: string;
  state: ReportState;
  /** By section. */
  saved: Record<string, SectionAnswers>;
}

/** What the portal said yes to about an award, and how it goes on. */
export interface AwardChances {
  award: { id: string; state: AwardState };
  payments: AcknowledgedPayment[];
  reports: AcknowledgedReport[];
  random: SeededRandom;
  /** Once true, no new step is begun. */
  isOver(): boolean;
}

interface Owed {
  id: string;
  kind: ReportKind;
}

interface Instalment {
  id: string;
  state: string;
  version: number;
  open: { amountMinor: string };
}

/** The life of an award: agreed on, paid by several people, reported on, closed. */
export class AwardLife {
  constructor(
    private readonly team: GrantTeam,
    private readonly grantee: PersistentPerson,
    private readonly chances: AwardChances,
  ) {}

  /** Goes as far as there is time. */
  async live(): Promise<void> {
    const { award, isOver } = this.chances;
    await this.agree();
    await this.payWhatIsDue();
    const reports = await awaited(isOver, async () => {
      const { items } = await this.grantee.get<{ items: Owed[] }>(`/api/awards/${award.id}/reports`);
      return items.length > 0 ? items : undefined;
    });
    for (const owed of reports ?? []) {
      if (isOver()) return;
      await this.report(owed);
      await this.payWhatIsDue();
    }
    await this.close();
  }

  private async agree(): Promise<void> {
    const { award } = this.chances;
    const path = `/api/awards/${award.id}/agreement`;
    const officer = this.team.colleague('officer');
    const desk = await officer.get<{ agreement: { version: number } }>(`/api/desk/awards/${award.id}`);
    const sent = { path: `${path}/send`, ifMatch: desk.agreement.version };
    let { version } = await officer.act<{ version: number }>('agreement.send', award.id, sent);
    const own = await this.grantee.get<{ agreement: { sha256: { en: string } } }>(`/api/awards/${award.id}`);
    const body = { sha256: own.agreement.sha256.en, accepted: true, typedName: this.grantee.name };
    const signed = { path: `${path}/sign`, body, ifMatch: version };
    ({ version } = await this.grantee.act<{ version: number }>('agreement.sign', award.id, signed));
    const countersigned = { path: `${path}/countersign`, ifMatch: version };
    await this.team.colleague('approver').act('agreement.countersign', award.id, countersigned);
    award.state = 'active';
  }

  private async instalments(): Promise<Instalment[]> {
    const { instalments } = await this.grantee.get<{ instalments: Instalment[] }>(
      `/api/awards/${this.chances.award.id}/money`,
    );
    return instalments;
  }

  /** The next instalment, once a worker has made it due; sometimes the bank sends it back, and it is paid again. */
  private async payWhatIsDue(): Promise<void> {
    const { isOver, random } = this.chances;
    const due = await awaited(isOver, async () =>
      (await this.instalments()).find(({ state }) => state === 'due'),
    );
    if (!due) return;
    const payment = await this.pay(due);
    if (isOver() || !random.chance(COMES_BACK)) return;
    const comesBack = { path: `/api/payments/${payment.id}/return`, ifMatch: payment.version };
    const body = { problem: 'accountClosed' };
    await this.team.colleague('payer').act('payment.return', payment.id, { ...comesBack, body });
    payment.acknowledged.state = 'returned';
    const again = (await this.instalments()).find(({ id }) => id === due.id);
    if (again) await this.pay(again);
  }

  private async pay({ id: instalmentId, version: ifMatch, open: { amountMinor } }: Instalment) {
    const asked = { path: `/api/instalments/${instalmentId}/request-payment`, ifMatch };
    const { id, version } = await this.grantee.act<{ id: string; version: number }>(
      'instalment.request-payment',
      instalmentId,
      asked,
    );
    const acknowledged: AcknowledgedPayment = { id, amountMinor, state: 'requested' };
    this.chances.payments.push(acknowledged);
    await this.sometimesAgain(this.grantee, asked);
    const paidOn = new Date().toISOString().slice(0, 10);
    const steps = [
      ['check', 'checker', 'checked', CONFIRMED],
      ['approve', 'controller', 'approved', {}],
      ['mark-paid', 'payer', 'paid', { paidOn, bankReference: `EFT ${id.slice(-12)}` }],
    ] as const;
    let latest = version;
    for (const [step, who, state, body] of steps) {
      const act = { path: `/api/payments/${id}/${step}`, body, ifMatch: latest };
      const colleague = this.team.colleague(who);
      latest = (await colleague.act<{ version: number }>(`payment.${step}`, id, act)).version;
      acknowledged.state = state;
      await this.sometimesAgain(colleague, act);
    }
    return { id, version: latest, acknowledged };
  }

  /** Somebody who did not see the answer does the same once more, as if it were new. */
  private async sometimesAgain(person: PersistentPerson, act: Parameters<PersistentPerson['mayNot']>[0]) {
    if (this.chances.random.chance(TRIES_AGAIN)) await person.mayNot(act);
  }

  private async report({ id, kind }: Owed): Promise<void> {
    const path = `/api/reports/${id}`;
    const acknowledged: AcknowledgedReport = { id, state: 'scheduled', saved: {} };
    this.chances.reports.push(acknowledged);
    const { form } = await this.grantee.get<{ form: FormUi }>(`${path}/check`);
    for (const [section, answers] of Object.entries(exampleReport('en', form))) {
      if (this.chances.isOver()) return;
      if (!isRecord(answers)) continue;
      const address = `${path}/sections/${section}`;
      const { sectionVersion } = await this.grantee.get<{ sectionVersion: number }>(address);
      const save = { path: address, method: 'PATCH', body: { answers }, ifMatch: sectionVersion } as const;
      await this.grantee.act('report.save-section', id, save);
      acknowledged.state = 'draft';
      acknowledged.saved[section] = answers;
    }
    const { contentVersion } = await this.grantee.get<{ contentVersion: number }>(`${path}/check`);
    const body = { contentVersion, certified: true, typedName: this.grantee.name };
    const submit = { path: `${path}/submit`, body };
    const { version } = await this.grantee.act<{ version: number }>('report.submit', id, submit);
    acknowledged.state = 'submitted';
    const accept = { path: `${path}/accept`, ifMatch: version };
    await this.team.colleague('officer').act('report.accept', id, accept);
    acknowledged.state = 'accepted';
    if (kind === 'final') this.chances.award.state = 'closing';
  }

  /** Once nothing on the checklist is open. */
  private async close(): Promise<void> {
    const { award, isOver } = this.chances;
    const officer = this.team.colleague('officer');
    const ready = await awaited(isOver, async () => {
      const checklist = await officer.get<{ version: number; items: { done: boolean }[] }>(
        `/api/awards/${award.id}/checklist`,
      );
      return checklist.items.every(({ done }) => done) ? checklist : undefined;
    });
    if (!ready) return;
    await officer.act('award.close', award.id, {
      path: `/api/awards/${award.id}/close`,
      ifMatch: ready.version,
    });
    award.state = 'closed';
  }
}
