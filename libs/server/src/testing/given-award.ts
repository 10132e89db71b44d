import { randomUUID } from 'node:crypto';
import type { AwardState } from '@candela/contracts';
import { givenSubmitted, type GivenApplication } from './given-application.js';
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

/** Rows: an application that was approved, and its award. */
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
     SELECT $1, a.reference || '-A', a.id, a.call_id, c.program_id, a.mission_id, a.organization_id, c.template, a.title,
       a.currency, $3, $4, $5, $6, $7, CASE WHEN $6 = 'offered' THEN NULL ELSE $7 END,
       CASE WHEN $6 = 'closed' THEN $7 END, 1
     FROM application a JOIN call c ON c.id = a.call_id WHERE a.id = $2 RETURNING reference`,
    [id, application.id, amountMinor, startsOn, endsOn, state, now],
  );
  return { id, reference: rows[0]!.reference, application };
}
