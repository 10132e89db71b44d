import { setTimeout as sleep } from 'node:timers/promises';
import {
  completeAnswers,
  type GivenPerson,
  givenMission,
  givenPerson,
  givenProgram,
  givenPublishedCall,
  givenStaff,
} from '@candela/server/testing';
import { queueHomes } from '@candela/testing';
import { Applicant, type AcknowledgedApplication } from './testing/applicant.js';
import {
  actionsToldOtherwise,
  expectGrant,
  expectSaved,
  stateOf,
  tellingsOf,
  toldAbout,
} from './testing/crash-evidence.js';
import { givenGrantTeam, GrantTeam } from './testing/grant-team.js';
import { Portal, type PortalProcess } from './testing/portal.js';
import { SeededRandom } from './testing/random.js';

/** The crashing goes on until there were so many kills and so many grants were closed; or its time is up. */
const KILLS = 12;
const CLOSED = 3;
const CRASHING_MS = 50_000;
/** Then the traffic goes on, undisturbed, until at least one grant was closed: on a slow machine its life takes long. */
const TRAFFIC_MS_MAX = 420_000;
/** A machine that starts processes slowly is hit so often at least, however long that takes. */
const KILLS_LEAST = 4;
const A_WHILE_MS = 60_000;
const APPLICANTS = 6;
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
  let team: GrantTeam | undefined;

  beforeAll(async () => {
    const random = new SeededRandom(seed);
    let answers = {};
    let colleagues: GivenPerson[] = [];
    portal = await Portal.set(redisUrl, async (server) => {
      const missionId = await givenMission(server);
      const programId = await givenProgram(server);
      for (let call = 0; call < CALLS; call += 1) {
        callIds.push((await givenPublishedCall(server, { programId, missionId })).id);
      }
      colleagues = await givenGrantTeam(server, { missionId, callIds });
      const looksOn = { roles: ['programOfficer' as const], missionIds: [missionId], callIds };
      officerIds.push(colleagues[0]!.userId, (await givenStaff(server, looksOn)).userId);
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
    team = await GrantTeam.gather(colleagues, () => portal.browser());
    const begun = Date.now();
    const hadEnough = (): boolean => kills >= KILLS && closedOf(applicants) >= CLOSED;
    const crashingIsOver = (): boolean =>
      hadEnough() || (kills >= KILLS_LEAST && Date.now() - begun > CRASHING_MS);
    const isOver = (): boolean =>
      crashingIsOver() && (closedOf(applicants) > 0 || Date.now() - begun > TRAFFIC_MS_MAX);
    const life = { mails: portal.mails, random, callIds, answers, team, isOver };
    applicants = Array.from(
      { length: APPLICANTS },
      (_, number) => new Applicant(`a${number}`, { ...life, browser: portal.browser() }, number % 2 === 0),
    );
    await Promise.all([
      ...applicants.map((one) => one.live()),
      ...processes.map((one) => killAtRandom(one, random, crashingIsOver, () => (kills += 1))),
    ]);
    await portal.quiet();
    await settleStuckMails(portal);
    submitted = submissionsOf(applicants);
  }, 900_000);
  afterAll(async () => {
    everybody().forEach((one) => one.abandon());
    await portal.takeDown();
  });

  const everybody = () => [...(team?.everybody ?? []), ...applicants.map(({ person }) => person)];

  it('was hit often enough, and a grant went through its whole life meanwhile', () => {
    expect(kills).toBeGreaterThanOrEqual(KILLS_LEAST);
    expect(closedOf(applicants)).toBeGreaterThan(0);
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

  it('did everything that was acknowledged, and did it once', async () => {
    expect(await actionsToldOtherwise(portal, everybody())).toEqual([]);
  });

  it('has every review, agreement, payment and report that was acknowledged, and paid nothing twice', async () => {
    for (const { id, grant } of submitted) if (grant) await expectGrant(portal, id, grant);
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
      const [person] = await portal.query<{ id: string }>('SELECT id FROM user_account WHERE email = $1', [
        acknowledged.email,
      ]);
      for (const { who, link, kinds } of acknowledged.applications.flatMap(tellingsOf)) {
        for (const userId of who === 'member' ? [person!.id] : officerIds) {
          expect({ who, link, kinds: await toldAbout(portal, userId, link) }).toEqual({ who, link, kinds });
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

/** How many grants went through their whole life. */
function closedOf(applicants: readonly Applicant[]): number {
  const applications = applicants.flatMap(({ acknowledged }) => acknowledged.applications);
  return applications.filter(({ grant }) => grant?.award?.state === 'closed').length;
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

async function audited(portal: Portal, action: string, subjectId: string): Promise<number> {
  const [row] = await portal.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM audit_entry WHERE action = $1 AND subject_id = $2',
    [action, subjectId],
  );
  return row?.count ?? 0;
}
