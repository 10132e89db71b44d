import { randomUUID } from 'node:crypto';
import type { AwardState } from '@candela/contracts';
import { givenSubmitted, type GivenApplication } from './given-application.js';
import { givenStaff } from './given.js';
import type { TestServer } from './test-server.js';

export interface GivenAwardOptions {
  /** Handed in anew unless given. */
  application?: GivenApplication;
  amountMinor?: bigint;
  state?: Exclude<AwardState, 'terminated'>;
  startsOn?: string;
  endsOn?: string;
}

export interface GivenAward {
  id: string;
  reference: string;
  application: GivenApplication;
}

/** Rows: an application that was approved, its award, and what is always behind one: the decision, and the agreement once active. */
export async function givenAward(server: TestServer, options: GivenAwardOptions = {}): Promise<GivenAward> {
  const application = options.application ?? (await givenSubmitted(server));
  const {
    amountMinor = 3_000_000n,
    state = 'active',
    startsOn = '2027-01-01',
    endsOn = '2027-12-31',
  } = options;
  const id = randomUUID();
  const now = server.clock.now();
  await server.owner.query(`UPDATE application SET state = 'approved', version = version + 1 WHERE id = $1`, [
    application.id,
  ]);
  const { rows } = await server.owner.query<{ reference: string }>(
    `INSERT INTO award (id, reference, application_id, call_id, program_id, mission_id, organization_id, template, title,
       currency, amount_minor, starts_on, ends_on, state, offered_at, activated_at, closed_at, version)
     SELECT $1::uuid, a.reference || '-A', a.id, a.call_id, c.program_id, a.mission_id, a.organization_id, c.template, a.title,
       a.currency, $3::bigint, $4::date, $5::date, $6::text, $7::timestamptz, CASE WHEN $6 = 'offered' THEN NULL ELSE $7::timestamptz END,
       CASE WHEN $6 = 'closed' THEN $7::timestamptz END, 1
     FROM application a JOIN call c ON c.id = a.call_id WHERE a.id = $2 RETURNING reference`,
    [id, application.id, amountMinor, startsOn, endsOn, state, now],
  );
  await givenDecisionBehind(server, id, now);
  if (state !== 'offered') await givenAgreementBehind(server, id, now);
  return { id, reference: rows[0]!.reference, application };
}

/** Rows: the decision that made the award, by people of its own, and its letter. */
async function givenDecisionBehind(server: TestServer, awardId: string, now: Date): Promise<void> {
  const officer = await givenStaff(server, { roles: ['programOfficer'] });
  const approver = await givenStaff(server, { roles: ['approver'] });
  const decisionId = randomUUID();
  await server.owner.query(
    `INSERT INTO decision (id, application_id, call_id, mission_id, organization_id, state, outcome, currency, amount_minor,
       starts_on, ends_on, conditions, rationale, proposer_ids, recommended_by, recommended_at, approved_by, approved_at,
       released_by, released_at, version)
     SELECT $2, application_id, call_id, mission_id, organization_id, 'released', 'approved', currency, amount_minor, starts_on,
       ends_on, '[]', 'Strong.', ARRAY[$3::uuid], $3::uuid, $5::timestamptz, $4::uuid, $5::timestamptz, $3::uuid,
       $5::timestamptz, 1 FROM award WHERE id = $1`,
    [awardId, decisionId, officer.userId, approver.userId, now],
  );
  await server.owner.query(
    `INSERT INTO decision_letter (id, decision_id, application_id, organization_id, language, content, sent_at)
     SELECT $1, d.id, d.application_id, d.organization_id, 'en', '{"title": "Approved", "blocks": []}', $3
     FROM decision d WHERE d.id = $2`,
    [randomUUID(), decisionId, now],
  );
}

/** Rows: an agreement in force, with documents that say nothing. */
async function givenAgreementBehind(server: TestServer, awardId: string, now: Date): Promise<void> {
  const countersigner = await givenStaff(server, { roles: ['approver'] });
  const agreementId = randomUUID();
  await server.owner.query(
    `INSERT INTO agreement (id, award_id, number, state, created_at, sha256_en, sha256_fr, sent_by, sent_at, signed_by, signed_at,
       signed_sha256, signature_record_id, countersigned_by, countersigned_at, version)
     SELECT $2, $1, 1, 'countersigned', $4::timestamptz, encode(sha256('en'), 'hex'), encode(sha256('fr'), 'hex'), d.recommended_by,
       $4::timestamptz, m.user_id, $4::timestamptz, encode(sha256('en'), 'hex'), $5, $3::uuid, $4::timestamptz, 1
     FROM award a JOIN decision d ON d.application_id = a.application_id AND d.state = 'released'
     JOIN LATERAL (SELECT user_id FROM membership WHERE organization_id = a.organization_id LIMIT 1) m ON true
     WHERE a.id = $1`,
    [awardId, agreementId, countersigner.userId, now, randomUUID()],
  );
  for (const language of ['en', 'fr']) {
    await server.owner.query(
      `INSERT INTO agreement_document (id, agreement_id, language, sha256, content)
       VALUES ($1, $2, $3, encode(sha256($4), 'hex'), $4)`,
      [randomUUID(), agreementId, language, Buffer.from(language)],
    );
  }
}
