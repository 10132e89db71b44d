import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import {
  brokenMoney,
  givenPublishedCall,
  givenSubmitted,
  type PersonClient,
  signedIn,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

describe('the envelope of a call', () => {
  let server: TestServer;
  let approver: PersonClient;
  beforeAll(async () => {
    server = await startTestServer();
    approver = await signedIn(server, { staff: ['approver'] });
  });
  afterAll(() => server?.stop());

  /** Rows: a call with so much to give, and a recommendation of each amount on an application of its own. */
  const recommended = async (envelopeMinor: number, amounts: readonly number[]) => {
    const call = await givenPublishedCall(server);
    const first = await givenSubmitted(server, { call });
    const officer = await signedIn(server, { staff: ['programOfficer'] });
    await server.owner.query(
      'UPDATE call SET envelope_minor = $2, award_min_minor = 1, award_max_minor = least(award_max_minor, $2) WHERE id = $1',
      [call.id, envelopeMinor],
    );
    const ids: string[] = [];
    for (const [index, amount] of amounts.entries()) {
      const [organizationId, applicationId, decisionId] = [randomUUID(), randomUUID(), randomUUID()];
      await server.owner.query(
        `WITH named AS (
           INSERT INTO organization (id, name, kind, country, registration_status, created_at, version)
           VALUES ($1, 'Another', 'community', 'KE', 'notRegistered', now(), 1)),
         asked AS (
           INSERT INTO application SELECT (jsonb_populate_record(a, jsonb_build_object('id', $2::uuid, 'organization_id',
             $1::uuid, 'reference', a.reference || '-' || $4::int, 'state', 'panel'))).* FROM application a WHERE a.id = $5
           RETURNING id, call_id, mission_id, organization_id, currency)
         INSERT INTO decision (id, application_id, call_id, mission_id, organization_id, state, outcome, currency, amount_minor,
           starts_on, ends_on, conditions, rationale, proposer_ids, recommended_by, recommended_at, version)
         SELECT $3, id, call_id, mission_id, organization_id, 'recommended', 'approved', currency, $6, '2026-09-01',
           '2027-02-28', '[]', 'Strong.', ARRAY[$7::uuid], $7::uuid, now(), 1 FROM asked`,
        [organizationId, applicationId, decisionId, index, first.id, amount, officer.userId],
      );
      ids.push(decisionId);
    }
    return { callId: call.id, ids };
  };
  const approve = (id: string) =>
    approver.post<{ code?: string }>(`/api/decisions/${id}/approve`, {}, { ifMatch: 1 });
  const spent = async (callId: string) => {
    const { rows } = await server.owner.query<{ spent: string }>(
      `SELECT coalesce(sum(amount_minor), 0)::text AS spent FROM decision WHERE call_id = $1 AND state = 'approved'`,
      [callId],
    );
    return Number(rows[0]!.spent);
  };
  const atOnce = async (envelopeMinor: number, amounts: readonly number[]) => {
    const { callId, ids } = await recommended(envelopeMinor, amounts);
    const replies = await Promise.all(ids.map(approve));
    const taken = amounts.filter((_amount, index) => replies[index]!.status === 200);
    const refused = amounts.filter((_amount, index) => replies[index]!.status !== 200);
    for (const { status, body } of replies) {
      if (status !== 200) expect([status, body.code]).toEqual([409, 'decision.above-envelope']);
    }
    return { callId, taken, refused, spent: await spent(callId) };
  };
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

  it('lets one of two approvals through where only one fits, whichever comes first', async () => {
    const { taken, spent: total } = await atOnce(5_000_000, [3_000_000, 3_000_000]);
    expect(taken).toEqual([3_000_000]);
    expect(total).toBe(3_000_000);
  });

  it('lets both through where both fit, to the cent', async () => {
    expect((await atOnce(6_000_000, [3_000_001, 2_999_999])).taken).toHaveLength(2);
  });

  it('lets exactly those of 64 approvals at once through that fit, and commits what is told and no more', async () => {
    const {
      callId,
      taken,
      refused,
      spent: total,
    } = await atOnce(20_000_000, Array<number>(64).fill(1_000_000));
    expect([taken.length, refused.length, total]).toEqual([20, 44, 20_000_000]);
    const officer = await signedIn(server, { staff: ['programOfficer'] });
    expect((await officer.post(`/api/calls/${callId}/decisions/release`)).status).toBe(200);
    await server.drain();
    const { rows } = await server.owner.query(
      `SELECT count(*)::int AS awards, (-sum(balance_minor))::int AS committed
       FROM award JOIN ledger_balance ON award_id = award.id AND account = 'funds' WHERE call_id = $1`,
      [callId],
    );
    expect(rows).toEqual([{ awards: 20, committed: 20_000_000 }]);
    expect(await brokenMoney(server)).toEqual([]);
  }, 120_000);

  it('is never overspent by 64 approvals of any amounts, and nothing that would still fit is refused at the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 6_000_000 }), { minLength: 64, maxLength: 64 }),
        fc.integer({ min: 6_000_000, max: 60_000_000 }),
        async (amounts, envelopeMinor) => {
          const { taken, refused, spent: total } = await atOnce(envelopeMinor, amounts);
          expect(total).toBe(sum(taken));
          expect(total).toBeLessThanOrEqual(envelopeMinor);
          for (const amount of refused) expect(total + amount).toBeGreaterThan(envelopeMinor);
        },
      ),
      { numRuns: 2 },
    );
  }, 120_000);
});
