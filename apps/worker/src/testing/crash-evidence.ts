import { CaseSeals } from '@candela/platform';
import type { AcknowledgedApplication } from './applicant.js';
import type { AcknowledgedPayment } from './award-life.js';
import type { AcknowledgedGrant } from './grant-life.js';
import type { PersistentPerson } from './persistent-person.js';
import type { Portal } from './portal.js';

/** The state in which an application must be. */
export function stateOf({ receiptCode, withdrawn, grant }: AcknowledgedApplication): string {
  if (withdrawn) return 'withdrawn';
  return grant?.state ?? (receiptCode ? 'submitted' : 'draft');
}

/** What was acknowledged as saved is there: in the section, in the clear or sealed, or as a reference into the vault. */
export async function expectSaved(portal: Portal, { id, saved }: AcknowledgedApplication): Promise<void> {
  await expectSections(portal, 'application', id, saved);
}

/** Everything that was acknowledged after an application was handed in is there, and no payment beside those. */
export async function expectGrant(
  portal: Portal,
  applicationId: string,
  grant: AcknowledgedGrant,
): Promise<void> {
  for (const { id, answers } of grant.reviews) {
    const [review] = await portal.query<{ answers: object }>('SELECT answers FROM review WHERE id = $1', [
      id,
    ]);
    expect(review?.answers).toMatchObject(answers);
  }
  const awards = await portal.query<{ id: string; state: string }>(
    'SELECT id, state FROM award WHERE application_id = $1',
    [applicationId],
  );
  expect(awards).toEqual(grant.award ? [grant.award] : []);
  if (grant.award) await expectMoney(portal, grant.award.id, grant.payments);
  for (const { id, state, saved } of grant.reports) {
    expect(await portal.query('SELECT state FROM report WHERE id = $1', [id])).toEqual([{ state }]);
    await expectSections(portal, 'report', id, saved);
  }
}

/** The payments of an award are those that were acknowledged, and its ledger moved what they say, once. */
async function expectMoney(
  portal: Portal,
  awardId: string,
  payments: readonly AcknowledgedPayment[],
): Promise<void> {
  const rows = await portal.query<AcknowledgedPayment>(
    `SELECT id, amount_minor::text AS "amountMinor", state FROM payment WHERE award_id = $1 ORDER BY requested_at`,
    [awardId],
  );
  expect(rows).toEqual(payments);
  const entries = await portal.query<{ kind: string; count: number }>(
    'SELECT kind, count(*)::int AS count FROM ledger_entry WHERE award_id = $1 GROUP BY kind ORDER BY kind',
    [awardId],
  );
  const count = (...states: string[]) => payments.filter(({ state }) => states.includes(state)).length;
  const moves = {
    approval: count('approved', 'paid', 'returned'),
    commitment: 1,
    payment: count('paid', 'returned'),
    // The payment, and the approval before it.
    reversal: 2 * count('returned'),
  };
  expect(Object.fromEntries(entries.map((one) => [one.kind, one.count]))).toEqual(
    Object.fromEntries(Object.entries(moves).filter(([, times]) => times > 0)),
  );
}

async function expectSections(
  portal: Portal,
  of: 'application' | 'report',
  id: string,
  saved: Readonly<Record<string, object>>,
): Promise<void> {
  const rows = await portal.query<{
    id: string;
    section_key: string;
    answers: Record<string, unknown>;
    sealed: Buffer;
    vault_records: object;
    case_id: string;
    answers_key: Buffer;
  }>(
    `SELECT s.id, s.section_key, s.answers, s.sealed, s.vault_records, a.id AS case_id, a.answers_key
     FROM ${of}_section s JOIN ${of} owner ON owner.id = s.${of}_id
     JOIN application a ON a.id = owner.${of === 'report' ? 'application_id' : 'id'} WHERE owner.id = $1`,
    [id],
  );
  const seals = new CaseSeals(portal.config);
  for (const [section, answers] of Object.entries(saved)) {
    const row = rows.find((one) => one.section_key === section)!;
    const seal = seals.of(row.case_id, row.answers_key);
    const opened = row.sealed.length > 0 ? (seal.open(row.id, row.sealed) as typeof row.answers) : {};
    const stored = { ...row.answers, ...opened };
    for (const [key, value] of Object.entries(answers)) {
      if (key in row.vault_records) continue;
      expect({ section, key, value: stored[key] }).toEqual({ section, key, value });
    }
  }
}

/** The actions that the audit trail does not tell as often as they were acknowledged, with both numbers. */
export async function actionsToldOtherwise(
  portal: Portal,
  people: readonly PersistentPerson[],
): Promise<object[]> {
  const acknowledged = people.flatMap((person) => person.acknowledged);
  return portal.query(
    `SELECT done.action, done.subject_id, done.times, coalesce(told.times, 0) AS told
     FROM (SELECT action, subject_id::uuid, count(*)::int AS times FROM unnest($1::text[], $2::text[]) AS one (action, subject_id)
       GROUP BY action, subject_id) done
     LEFT JOIN LATERAL (SELECT count(*)::int AS times FROM audit_entry
       WHERE action = done.action AND subject_id = done.subject_id) told ON true
     WHERE told.times IS DISTINCT FROM done.times`,
    [acknowledged.map(({ action }) => action), acknowledged.map(({ subjectId }) => subjectId)],
  );
}

/** What somebody must find in the inbox under a link: each kind as often as it stands here. */
export interface Telling {
  who: 'member' | 'officer';
  link: string;
  kinds: string[];
}

/** Everything that is told about an application and what came of it. */
export function tellingsOf(application: AcknowledgedApplication): Telling[] {
  const { id, receiptCode, withdrawn, grant } = application;
  const [submitted, retracted] = [Boolean(receiptCode), withdrawn && 'application.withdrawn'];
  const state = grant?.state ?? 'draft';
  const isScreened = !['draft', 'submitted'].includes(state);
  const isEligible = isScreened && state !== 'screening';
  const isDecided = ['approved', 'declined'].includes(state);
  return [
    telling('member', `/applications/${id}`, [
      isEligible && 'application.found-eligible',
      isScreened && 'application.screening-started',
      submitted && 'application.submitted',
      retracted,
    ]),
    telling('officer', `/desk/applications/${id}`, [submitted && 'application.received', retracted]),
    telling('member', `/applications/${id}/letter`, [isDecided && 'application.decided']),
    ...(grant ? tellingsOfAward(grant) : []),
  ];
}

function tellingsOfAward({ award, payments, reports }: AcknowledgedGrant): Telling[] {
  if (!award) return [];
  const { id, state } = award;
  const isActive = state !== 'offered' && 'award.activated';
  const returned = payments.filter((payment) => payment.state === 'returned').map(() => 'payment.returned');
  const paid = payments
    .filter((payment) => ['paid', 'returned'].includes(payment.state))
    .map(() => 'payment.paid');
  return [
    telling('member', `/awards/${id}`, [
      isActive && 'agreement.sent',
      isActive,
      state === 'closed' && 'award.closed',
    ]),
    telling('officer', `/desk/awards/${id}`, [isActive, 'award.offered']),
    telling('member', `/awards/${id}/payments`, [...paid, ...returned]),
    telling('officer', `/desk/awards/${id}/money`, [...paid, ...returned]),
    ...reports.flatMap((report) => [
      telling('member', `/reports/${report.id}`, [report.state === 'accepted' && 'report.accepted']),
      telling('officer', `/desk/reports/${report.id}`, [
        ['submitted', 'accepted'].includes(report.state) && 'report.submitted',
      ]),
    ]),
  ];
}

function telling(who: Telling['who'], link: string, kinds: (string | false)[]): Telling {
  return { who, link, kinds: kinds.filter((kind) => kind !== false).sort() };
}

/** What somebody was told under a link, beside what clocks bring about. In no order of time: what was tried again comes late. */
export async function toldAbout(portal: Portal, userId: string, link: string): Promise<string[]> {
  const rows = await portal.query<{ kind: string }>(
    `SELECT kind FROM notification WHERE user_id = $1 AND link = $2 AND kind <> 'instalment.due'
       AND kind NOT IN ('report.due-soon', 'report.due-today', 'report.overdue')`,
    [userId, link],
  );
  return rows.map(({ kind }) => kind).sort();
}
