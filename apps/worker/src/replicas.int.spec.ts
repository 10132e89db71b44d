import { randomUUID } from 'node:crypto';
import { givenPerson, givenPublishedCall, givenStaff, STRONG_PASSWORD } from '@candela/server/testing';
import { Browser, queueHomes } from '@candela/testing';
import { Portal, type PortalProcess } from './testing/portal.js';

const EMAIL = 'somebody@example.org';
const AT_ONCE = 12;
const MINUTE_MS = 60_000;

describe.each(queueHomes())('two APIs and two workers, with the queue in $home', ({ redisUrl }) => {
  let portal: Portal;
  let apis: PortalProcess[];
  let callId: string;
  let officerId: string;

  beforeAll(async () => {
    portal = await Portal.set(redisUrl, async (server) => {
      await givenPerson(server, { email: EMAIL, withPassword: true });
      callId = (await givenPublishedCall(server)).id;
      officerId = (await givenStaff(server, { roles: ['programOfficer'], callIds: [callId] })).userId;
    });
    const processes = await portal.start('api', 'api', 'worker', 'worker');
    apis = processes.filter(({ kind }) => kind === 'api');
  }, 300_000);
  afterAll(() => portal.takeDown());

  const browsers = (): [Browser, Browser] => [new Browser(apis[0]!.url), new Browser(apis[1]!.url)];

  it(
    'know each other’s sessions, and their ends',
    async () => {
      const [one, other] = browsers();
      await one.signIn(EMAIL, STRONG_PASSWORD);
      other.cookie = one.cookie;
      expect((await other.send('GET', '/api/account')).body).toMatchObject({ email: EMAIL });
      const cookie = one.cookie;
      expect((await other.send('DELETE', '/api/session')).status).toBe(204);
      one.cookie = cookie;
      expect((await one.send('GET', '/api/account')).status).toBe(401);
    },
    MINUTE_MS,
  );

  it(
    'carry out once what is asked of both at the same moment under one key',
    async () => {
      const [one, other] = browsers();
      await one.signIn(EMAIL, STRONG_PASSWORD);
      other.cookie = one.cookie;
      for (let round = 0; round < AT_ONCE; round += 1) {
        const name = `Organization ${round}`;
        const idempotencyKey = randomUUID();
        const body = { name, kind: 'community', country: 'KE', registrationStatus: 'notRegistered' };
        const replies = await Promise.all(
          [one, other, one, other].map((browser) =>
            browser.send('POST', '/api/organizations', { body, idempotencyKey }),
          ),
        );
        expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
        const rows = await portal.query('SELECT id FROM organization WHERE name = $1', [name]);
        expect(rows.length).toBe(1);
        for (const { body: answer } of replies) expect(answer).toMatchObject(rows[0]!);
      }
    },
    MINUTE_MS,
  );

  it(
    'send each mail once, though both workers send',
    async () => {
      const people = Array.from({ length: AT_ONCE }, (_, number) => `new${number}@example.org`);
      const [one, other] = browsers();
      await Promise.all(
        people.map((email, number) =>
          (number % 2 ? one : other).send('POST', '/api/sign-up', {
            body: { name: 'New', email, language: 'en', password: STRONG_PASSWORD },
          }),
        ),
      );
      await portal.eventually('a mail to each', async () =>
        people.every((email) => portal.mails.to(email).length > 0),
      );
      await portal.quiet();
      expect(people.map((email) => portal.mails.to(email).length)).toEqual(people.map(() => 1));
      const states = await portal.query('SELECT DISTINCT state FROM mail_delivery WHERE created_at > $1', [
        portal.beganAt,
      ]);
      expect(states).toEqual([{ state: 'sent' }]);
    },
    2 * MINUTE_MS,
  );

  it(
    'tick once a minute, and open a call once',
    async () => {
      await portal.eventually('the call is open', () => isOpen(portal, callId), 90);
      await portal.quiet();
      expect(await audited(portal, 'call.open', callId)).toBe(1);
      const told = await portal.query(
        `SELECT 1 FROM notification WHERE user_id = $1 AND kind = 'call.opened'`,
        [officerId],
      );
      expect(told.length).toBe(1);
      const ticks = await portal.query<{ id: string }>(
        `SELECT id FROM processed_delivery WHERE consumer = 'call.open-and-close' ORDER BY id`,
      );
      const minutes = ticks.map(({ id }) => Number(id.split('-').at(-1)) / MINUTE_MS);
      expect(minutes.length).toBeGreaterThan(0);
      expect(minutes).toEqual(minutes.map((_, index) => minutes[0]! + index));
    },
    3 * MINUTE_MS,
  );
});

async function isOpen(portal: Portal, callId: string): Promise<boolean> {
  const [call] = await portal.query<{ state: string }>('SELECT state FROM call WHERE id = $1', [callId]);
  return call?.state === 'open';
}

async function audited(portal: Portal, action: string, subjectId: string): Promise<number> {
  const rows = await portal.query('SELECT 1 FROM audit_entry WHERE action = $1 AND subject_id = $2', [
    action,
    subjectId,
  ]);
  return rows.length;
}
