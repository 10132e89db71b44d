import { setTimeout as sleep } from 'node:timers/promises';
import {
  completeAnswers,
  givenMission,
  givenPerson,
  givenProgram,
  givenPublishedCall,
  givenStaff,
} from '@candela/server/testing';
import { queueHomes } from '@candela/testing';
import { Applicant, type AcknowledgedApplication } from './testing/applicant.js';
import { Portal, type PortalProcess } from './testing/portal.js';
import { SeededRandom } from './testing/random.js';

/** The crashing goes on until there were so many kills and submissions; or the time is up, and there was one. */
const KILLS = 8;
/** On a machine that starts processes slowly the time is up before. */
const KILLS_LEAST = 4;
const SUBMISSIONS = 6;
const TRAFFIC_MS = 45_000;
const TRAFFIC_MS_MAX = 240_000;
const A_WHILE_MS = 60_000;
const APPLICANTS = 8;
const CALLS = 3;
/** Set it to the seed in a failed test's title to have the same again. */
const SEED = Number(process.env['CRASH_SEED']) || undefined;

const CASES = queueHomes().map((home) => ({ ...home, seed: new SeededRandom(SEED).seed }));

describe.each(CASES)('killed at random, with the queue in $home (CRASH_SEED=$seed)', ({ redisUrl, seed }) => {
  let portal: Portal;
  let applicants: Applicant[] = [];
  let submitted: AcknowledgedApplication[];
  let kills = 0;
  const callIds: string[] = [];
  const officerIds: string[] = [];

  beforeAll(async () => {
    const random = new SeededRandom(seed);
    let answers = {};
    portal = await Portal.set(redisUrl, async (server) => {
      const missionId = await givenMission(server);
      const programId = await givenProgram(server);
      for (let call = 0; call < CALLS; call += 1) {
        callIds.push((await givenPublishedCall(server, { programId, missionId })).id);
      }
      for (let officer = 0; officer < 2; officer += 1) {
        const grant = { roles: ['programOfficer' as const], missionIds: [missionId], callIds };
        officerIds.push((await givenStaff(server, grant)).userId);
      }
      for (let number = 0; number < APPLICANTS; number += 2) {
        await givenPerson(server, {
          name: `a${number}`,
          email: `a${number}@example.org`,
          withPassword: true,
        });
      }
      answers = await completeAnswers(server, callIds[0]!);
    });
    const processes = await portal.start('api', 'worker');
    const begun = Date.now();
    const isOver = (): boolean => {
      const [forMs, submissions] = [Date.now() - begun, submissionsOf(applicants).length];
      if (forMs > TRAFFIC_MS) return submissions > 0 || forMs > TRAFFIC_MS_MAX;
      return kills >= KILLS && submissions >= SUBMISSIONS;
    };
    applicants = Array.from({ length: APPLICANTS }, (_, number) => {
      const life = { browser: portal.browser(), mails: portal.mails, random, callIds, answers, isOver };
      return new Applicant(`a${number}`, life, number % 2 === 0);
    });
    await Promise.all([
      ...applicants.map((one) => one.live()),
      ...processes.map((one) => killAtRandom(one, random, isOver, () => (kills += 1))),
    ]);
    await portal.quiet();
    await settleStuckMails(portal);
    submitted = submissionsOf(applicants);
  }, 600_000);
  afterAll(async () => {
    applicants.forEach((one) => one.abandon());
    await portal.takeDown();
  });

  it('was hit often enough, and something was going on', () => {
    expect(kills).toBeGreaterThanOrEqual(KILLS_LEAST);
    expect(submitted.length).toBeGreaterThan(0);
    expect(portal.mails.mails.length).toBeGreaterThan(submitted.length);
  });

  it('has every account and every organization that was acknowledged, once', async () => {
    for (const { acknowledged, name } of applicants) {
      const accounts = await portal.query('SELECT email_confirmed_at FROM user_account WHERE email = $1', [
        acknowledged.email,
      ]);
      expect(accounts.length).toBe(1);
      const organizations = await portal.query<{ id: string }>(
        'SELECT id FROM organization WHERE name = $1',
        [`Organization of ${name}`],
      );
      if (acknowledged.organizationId) expect(organizations).toEqual([{ id: acknowledged.organizationId }]);
    }
  });

  it('has every application, every saved answer, every submission and every withdrawal, once', async () => {
    for (const { acknowledged } of applicants) {
      const rows = await portal.query<{ id: string; state: string }>(
        'SELECT id, state FROM application WHERE organization_id = $1 ORDER BY started_at',
        [acknowledged.organizationId],
      );
      expect(rows).toEqual(acknowledged.applications.map((one) => ({ id: one.id, state: stateOf(one) })));
      for (const application of acknowledged.applications) await expectSaved(portal, application);
    }
    for (const { id, receiptCode } of submitted) {
      const revisions = await portal.query(
        'SELECT receipt_code FROM application_revision WHERE application_id = $1',
        [id],
      );
      expect(revisions).toEqual([{ receipt_code: receiptCode }]);
      expect(await audited(portal, 'application.submit', id)).toBe(1);
    }
  });

  it('sent no mail twice, and knows of each mail what became of it', async () => {
    const ids = portal.mails.mails.map(({ messageId }) => messageId);
    expect(ids.length).toBe(new Set(ids).size);
    const deliveries = await portal.query<{ id: string; state: string; event: string }>(
      `SELECT id, state, concat_ws(' ', event_id, kind, coalesce(user_id, invitation_id, subject_id)) AS event
       FROM mail_delivery WHERE created_at > $1`,
      [portal.beganAt],
    );
    expect(deliveries.filter(({ state }) => !['sent', 'uncertain', 'dropped'].includes(state))).toEqual([]);
    const arrived = deliveries.filter(({ id }) => ids.some((messageId) => messageId.includes(id)));
    expect(arrived.length).toBe(ids.length);
    expect(new Set(arrived.map(({ event }) => event)).size).toBe(arrived.length);
    const lost = deliveries.filter(
      ({ id, state }) => state === 'sent' && !ids.some((messageId) => messageId.includes(id)),
    );
    expect(lost).toEqual([]);
  });

  it('told everybody who must know, once', async () => {
    for (const { acknowledged } of applicants) {
      for (const { id, receiptCode, withdrawn } of acknowledged.applications) {
        const [person] = await portal.query<{ id: string }>('SELECT id FROM user_account WHERE email = $1', [
          acknowledged.email,
        ]);
        const kinds = [...(receiptCode ? ['submitted'] : []), ...(withdrawn ? ['withdrawn'] : [])];
        expect(await toldAbout(portal, person!.id, `/applications/${id}`)).toEqual(
          kinds.map((kind) => `application.${kind}`),
        );
        const officersKinds = [...(receiptCode ? ['received'] : []), ...(withdrawn ? ['withdrawn'] : [])];
        for (const officerId of officerIds) {
          expect(await toldAbout(portal, officerId, `/desk/applications/${id}`)).toEqual(
            officersKinds.map((kind) => `application.${kind}`),
          );
        }
      }
    }
  });

  it('gave up no delivery', async () => {
    const failed = await portal.withQueues((queues) =>
      Promise.all([queues.get('events').getFailedCount(), queues.get('mail').getFailedCount()]),
    );
    expect(failed).toEqual([0, 0]);
  });

  it(
    'leaves nothing for verify to find',
    async () => {
      expect(await portal.verify()).toEqual({ code: 0, output: expect.stringContaining(', 0 broken.') });
    },
    A_WHILE_MS,
  );
});

/** Kills the process at random moments until it is over, starting it again at once; the last time for good. */
async function killAtRandom(
  victim: PortalProcess,
  random: SeededRandom,
  isOver: () => boolean,
  onKill: () => void,
): Promise<void> {
  // A machine that takes long to start a process gives it longer to live.
  let livesMsMax = 4_000;
  while (!isOver()) {
    await sleep(random.between(500, livesMsMax));
    await victim.kill();
    onKill();
    const startedAt = Date.now();
    victim.start();
    if (random.chance(0.1)) continue;
    await victim.ready();
    livesMsMax = Math.max(4_000, 2 * (Date.now() - startedAt));
  }
  await victim.ready();
}

function submissionsOf(applicants: readonly Applicant[]): AcknowledgedApplication[] {
  return applicants.flatMap(({ acknowledged }) => acknowledged.applications).filter((one) => one.receiptCode);
}

/** As if the five minutes had passed after which nobody believes that a sender is still at it. */
async function settleStuckMails(portal: Portal): Promise<void> {
  await portal.query(
    `UPDATE mail_delivery SET changed_at = changed_at - interval '6 minutes' WHERE state = 'sending'`,
  );
  await portal.withQueues((queues) => queues.enqueue({ name: 'mail.settle-stuck', id: 'after-the-crashes' }));
  await portal.eventually('no mail is being sent', async () => {
    const [sending] = await portal.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM mail_delivery WHERE state = 'sending'`,
    );
    return sending?.count === 0;
  });
}

function stateOf({ receiptCode, withdrawn }: AcknowledgedApplication): string {
  if (withdrawn) return 'withdrawn';
  return receiptCode ? 'submitted' : 'draft';
}

/** What was acknowledged as saved is there: in the section, or as a reference into the vault. */
async function expectSaved(portal: Portal, { id, saved }: AcknowledgedApplication): Promise<void> {
  const rows = await portal.query<{
    section_key: string;
    answers: Record<string, unknown>;
    vault_records: object;
  }>('SELECT section_key, answers, vault_records FROM application_section WHERE application_id = $1', [id]);
  for (const [section, answers] of Object.entries(saved)) {
    const row = rows.find((one) => one.section_key === section)!;
    for (const [key, value] of Object.entries(answers)) {
      if (key in row.vault_records) continue;
      expect({ section, key, value: row.answers[key] }).toEqual({ section, key, value });
    }
  }
}

async function audited(portal: Portal, action: string, subjectId: string): Promise<number> {
  const [row] = await portal.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM audit_entry WHERE action = $1 AND subject_id = $2',
    [action, subjectId],
  );
  return row?.count ?? 0;
}

async function toldAbout(portal: Portal, userId: string, link: string): Promise<string[]> {
  const rows = await portal.query<{ kind: string }>(
    // In no order of time: what was tried again comes late.
    'SELECT kind FROM notification WHERE user_id = $1 AND link = $2 ORDER BY kind',
    [userId, link],
  );
  return rows.map(({ kind }) => kind);
}
