import { type FormUi, isRecord } from '@candela/contracts';
import { exampleReport } from '@candela/contracts/templates';
import {
  CountersignAgreement,
  MeetCondition,
  SendAgreement,
  SignAgreement,
  TerminateAward,
} from '../awards/index.js';
import {
  ApprovePayment,
  CheckPayment,
  MarkPaymentPaid,
  RequestPayment,
  ReturnPayment,
} from '../disbursements/index.js';
import {
  CloseAward,
  CommentReport,
  DecideReport,
  SaveReportSection,
  SubmitReport,
} from '../reports/index.js';
import type { Agenda } from './agenda.js';
import type { HistoryCapacity } from './history-capacity.js';
import { type HistoryApplication, type HistoryAward, isUrgent } from './history-moments.js';
import type { AwardFate } from './history-outlines.js';
import { REPORT_COMMENTS, TERMINATION } from './history-verdicts.js';
import type { Stage } from './stage.js';

/** How far each fate goes, in the order of an award's life. */
const ORDER: readonly AwardFate[] = [
  'offered',
  'sent',
  'signed',
  'active',
  'requested',
  'checked',
  'approved',
  'paid',
  'interimSubmitted',
  'interimAccepted',
  'finalDue',
  'finalSubmitted',
  'closing',
];
/** Fates that leave the way at some place, and how far they went on it. */
const SIDEWAYS: Partial<Record<AwardFate, AwardFate>> = {
  returned: 'paid',
  terminated: 'paid',
  finalReturned: 'finalSubmitted',
  closed: 'closing',
};
/** Days from the telling to each step; where help is urgent, and otherwise. */
const DAYS = {
  urgent: { sent: 0, signed: 1, active: 2, asked: 2, checked: 3, approved: 3, paid: 5, final: 96 },
  usual: { sent: 2, signed: 5, active: 8, asked: 10, checked: 12, approved: 14, paid: 18, final: 190 },
} as const;
const INTERIM_DAYS = 92;
const ACCEPTED_AFTER_DAYS = 8;

/** Awards of the year: agreed on, paid, reported on. */
export class HistoryAwards {
  constructor(
    private readonly stage: Stage,
    private readonly agenda: Agenda,
    private readonly capacity: HistoryCapacity,
  ) {}

  /** Puts on the agenda what becomes of the award that was just told, as far as it got. */
  async plan(application: HistoryApplication, told: number): Promise<void> {
    const [row] = await this.stage.rows<{ id: string }>(
      'the award that followed from a decision',
      'SELECT id FROM award WHERE application_id = $1',
      [application.id],
    );
    if (!row) return;
    const award = { ...application, awardId: row.id, told };
    const days = isUrgent(award) ? DAYS.urgent : DAYS.usual;
    this.step(award, 'sent', days.sent, () => this.send(award));
    this.step(award, 'signed', days.signed, () => this.sign(award));
    this.step(award, 'active', days.active, () => this.countersign(award));
    this.payment(award, days.asked, ['requested', 'checked', 'approved', 'paid']);
    if (award.call.planned.program === 'CB')
      this.step(award, 'active', days.active + 1, async () => this.capacity.plan(award));
    if (award.planned.award === 'returned') this.on(award, days.paid + 6, () => this.comeBack(award));
    if (award.planned.award === 'terminated') this.on(award, 64, () => this.terminate(award));
    if (award.call.planned.program === 'LIF' || isUrgent(award)) this.reports(award, days.final);
  }

  private reports(award: HistoryAward, finalDays: number): void {
    if (!isUrgent(award)) {
      this.step(award, 'interimSubmitted', INTERIM_DAYS, () => this.report(award, 'interim'));
      this.step(award, 'interimAccepted', INTERIM_DAYS + ACCEPTED_AFTER_DAYS, () =>
        this.accept(award, 'interim'),
      );
      this.payment(award, INTERIM_DAYS + 10, [
        'interimAccepted',
        'interimAccepted',
        'interimAccepted',
        'interimAccepted',
      ]);
    }
    this.step(award, 'finalSubmitted', finalDays, () => this.report(award, 'final'));
    if (award.planned.award === 'finalReturned') this.on(award, finalDays + 6, () => this.giveBack(award));
    this.step(award, 'closing', finalDays + ACCEPTED_AFTER_DAYS, () => this.accept(award, 'final'));
    if (award.planned.award !== 'closed') return;
    this.payment(award, finalDays + 10, ['closing', 'closing', 'closing', 'closing']);
    this.on(award, finalDays + 18, () => this.close(award));
  }

  /** What is taken only by awards that got this far. */
  private step(award: HistoryAward, reached: AwardFate, days: number, what: () => Promise<void>): void {
    const fate = award.planned.award ?? 'offered';
    const got = ORDER.indexOf(SIDEWAYS[fate] ?? fate);
    if (got >= ORDER.indexOf(reached)) this.on(award, days, what);
  }

  private on({ told }: HistoryAward, days: number, what: () => Promise<void>): void {
    this.agenda.on(told - days, what);
  }

  /** The four steps of a payment, each by another person, as far as the award got. */
  private payment(
    award: HistoryAward,
    days: number,
    reached: readonly [AwardFate, AwardFate, AwardFate, AwardFate],
  ): void {
    const [asked, checked, approved, paid] = reached;
    this.step(award, asked, days, () => this.ask(award));
    this.step(award, checked, days + 1, () => this.check(award));
    this.step(award, approved, days + 3, () => this.approve(award));
    this.step(award, paid, days + 5, () => this.pay(award));
  }

  private agreement({ awardId, planned }: HistoryAward) {
    return this.stage.row<{ version: number; sha256: string }>(
      'the agreement of an award',
      `SELECT version, CASE WHEN $2 = 'fr' THEN sha256_fr ELSE sha256_en END AS sha256
       FROM agreement WHERE award_id = $1 AND state <> 'void'`,
      [awardId, planned.language],
    );
  }

  private async send(award: HistoryAward): Promise<void> {
    const { version } = await this.agreement(award);
    const officer = await this.stage.again(award.call.officer);
    await this.stage.use(SendAgreement).execute(officer, { awardId: award.awardId, version });
  }

  private async sign(award: HistoryAward): Promise<void> {
    const { version, sha256 } = await this.agreement(award);
    const { organization, person } = await this.signatory(award);
    await this.stage
      .use(SignAgreement)
      .execute(organization, { awardId: award.awardId, version, sha256, typedName: person });
  }

  private async signatory({ planned }: HistoryAward) {
    const organization = await this.stage.again(planned.organization);
    const { person } = await this.stage.row<{ person: string }>(
      'the name that a signatory types',
      'SELECT name AS person FROM user_account WHERE id = $1',
      [organization.userId],
    );
    return { organization, person };
  }

  private async countersign(award: HistoryAward): Promise<void> {
    const { version } = await this.agreement(award);
    const approver = await this.stage.again('approver');
    await this.stage.use(CountersignAgreement).execute(approver, { awardId: award.awardId, version });
    const conditions = await this.stage.rows<{ number: number }>(
      'the conditions of an award',
      'SELECT number FROM award_condition WHERE award_id = $1 ORDER BY number',
      [award.awardId],
    );
    this.agenda.on(award.told - 9, async () => {
      const officer = await this.stage.again(award.call.officer);
      for (const { number } of conditions)
        await this.stage.use(MeetCondition).execute(officer, { awardId: award.awardId, number, note: null });
    });
  }

  /** Asks for the next instalment that is due; nothing where none is. */
  private async ask(award: HistoryAward): Promise<void> {
    const [due] = await this.stage.rows<{ id: string; version: number }>(
      'an instalment that is due',
      `SELECT id, version FROM instalment WHERE award_id = $1 AND state = 'due' ORDER BY number LIMIT 1`,
      [award.awardId],
    );
    if (!due) return;
    const organization = await this.stage.again(award.planned.organization);
    const asked = { instalmentId: due.id, version: due.version };
    await this.stage.use(RequestPayment).execute(organization, asked);
  }

  private async paymentIn(
    award: HistoryAward,
    state: string,
  ): Promise<{ id: string; version: number } | undefined> {
    const [row] = await this.stage.rows<{ id: string; version: number }>(
      'a payment on its way',
      'SELECT id, version FROM payment WHERE award_id = $1 AND state = $2 ORDER BY id DESC LIMIT 1',
      [award.awardId, state],
    );
    return row;
  }

  private async check(award: HistoryAward): Promise<void> {
    const payment = await this.paymentIn(award, 'requested');
    if (payment) await this.stage.use(CheckPayment).execute(await this.stage.again('finance'), payment);
  }

  private async approve(award: HistoryAward): Promise<void> {
    const payment = await this.paymentIn(award, 'checked');
    if (payment) await this.stage.use(ApprovePayment).execute(await this.stage.again('controller'), payment);
  }

  private async pay(award: HistoryAward): Promise<void> {
    const payment = await this.paymentIn(award, 'approved');
    if (!payment) return;
    const paidOn = this.stage.clock.now().toISOString().slice(0, 10);
    const bankReference = `EFT ${paidOn.replaceAll('-', '')}/${String(award.place + 1).padStart(3, '0')}`;
    const finance = await this.stage.again('finance');
    await this.stage.use(MarkPaymentPaid).execute(finance, { ...payment, paidOn, bankReference });
  }

  private async comeBack(award: HistoryAward): Promise<void> {
    const payment = await this.paymentIn(award, 'paid');
    if (!payment) return;
    const finance = await this.stage.again('finance');
    const why = { problem: 'accountClosed', note: null } as const;
    await this.stage.use(ReturnPayment).execute(finance, { ...payment, ...why });
  }

  private async terminate(award: HistoryAward): Promise<void> {
    const { version } = await this.standing(award);
    const approver = await this.stage.again('approver');
    await this.stage
      .use(TerminateAward)
      .execute(approver, { id: award.awardId, version, reason: TERMINATION });
  }

  private async close(award: HistoryAward): Promise<void> {
    const { version } = await this.standing(award);
    const officer = await this.stage.again(award.call.officer);
    await this.stage.use(CloseAward).execute(officer, { id: award.awardId, version });
  }

  private standing({ awardId }: HistoryAward): Promise<{ version: number }> {
    return this.stage.row('an award as it stands', 'SELECT version FROM award WHERE id = $1', [awardId]);
  }

  private async reportOf(award: HistoryAward, kind: 'interim' | 'final') {
    const [row] = await this.stage.rows<{ id: string; version: number; definition: FormUi }>(
      'a report that is owed',
      'SELECT id, version, definition FROM report WHERE award_id = $1 AND kind = $2 ORDER BY number LIMIT 1',
      [award.awardId, kind],
    );
    return row;
  }

  private async report(award: HistoryAward, kind: 'interim' | 'final'): Promise<void> {
    const owed = await this.reportOf(award, kind);
    if (!owed) return;
    const { organization, person } = await this.signatory(award);
    const { id } = owed;
    let contentVersion = 0;
    for (const [sectionKey, answers] of Object.entries(
      exampleReport(award.planned.language, owed.definition),
    )) {
      if (!isRecord(answers)) continue;
      const section = await this.stage.row<{ version: number }>(
        'a section of a report',
        'SELECT version FROM report_section WHERE report_id = $1 AND section_key = $2',
        [id, sectionKey],
      );
      const input = { id, sectionKey, version: section.version, answers };
      contentVersion += (await this.stage.use(SaveReportSection).execute(organization, input)).version;
    }
    await this.stage.use(SubmitReport).execute(organization, { id, contentVersion, typedName: person });
  }

  private async accept(award: HistoryAward, kind: 'interim' | 'final'): Promise<void> {
    const report = await this.reportOf(award, kind);
    if (!report) return;
    const officer = await this.stage.again(award.call.officer);
    await this.stage.use(DecideReport).accept(officer, { id: report.id, version: report.version });
  }

  private async giveBack(award: HistoryAward): Promise<void> {
    const report = await this.reportOf(award, 'final');
    if (!report) return;
    const officer = await this.stage.again(award.call.officer);
    const text = REPORT_COMMENTS[award.planned.language];
    await this.stage.use(CommentReport).execute(officer, { id: report.id, question: null, text });
    await this.stage.use(DecideReport).return(officer, { id: report.id, version: report.version });
  }
}
