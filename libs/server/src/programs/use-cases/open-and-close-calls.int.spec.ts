import { givenPublishedCall, startTestServer, type TestServer } from '../../testing/index.js';
import { OpenAndCloseCalls } from './open-and-close-calls.js';

const START = '2026-11-23T15:00:00Z';

describe('the clock of calls', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer({ now: START });
  });
  beforeEach(() => server.clock.set(START));
  afterAll(() => server?.stop());

  const run = () => server.app.get(OpenAndCloseCalls).execute();
  const written = async (id: string): Promise<string> =>
    (await server.owner.query('SELECT state FROM call WHERE id = $1', [id])).rows[0].state;
  const told = async (id: string): Promise<string[]> =>
    (
      await server.owner.query<{ type: string }>(
        `SELECT type FROM outbox_event WHERE payload->>'callId' = $1 AND type IN ('call.opened', 'call.closed') ORDER BY type`,
        [id],
      )
    ).rows.map(({ type }) => type);
  const shown = async (id: string) =>
    (await server.api.get<{ state: string }>(`/api/public/calls/${id}`)).body.state;

  it.each([
    ['Pacific/Kiritimati', '2026-11-30T19:00:00.000Z', '2026-12-11T09:59:00.000Z'],
    ['Africa/Nairobi', '2026-11-30T06:00:00.000Z', '2026-12-10T20:59:00.000Z'],
    ['America/St_Johns', '2026-11-30T12:30:00.000Z', '2026-12-11T03:29:00.000Z'],
  ])(
    'opens and closes in %s at 9:00 and 23:59 there, to the second, each told once',
    async (timeZone, opens, closes) => {
      const { id } = await givenPublishedCall(server, { timeZone, opensInDays: 7, openDays: 10 });
      const states: [string, string][] = [];
      for (const [instant, secondsLater] of [
        [opens, -1],
        [opens, 0],
        [closes, -1],
        [closes, 0],
        [closes, 60],
      ] as const) {
        server.clock.set(new Date(Date.parse(instant) + secondsLater * 1000).toISOString());
        await run();
        states.push([await written(id), await shown(id)]);
      }
      expect(states.map(([state]) => state)).toEqual(['published', 'open', 'open', 'closed', 'closed']);
      expect(states.every(([state, seen]) => state === seen)).toBe(true);
      expect(await told(id)).toEqual(['call.closed', 'call.opened']);
    },
  );

  it('makes up for a time when nothing ran; what people see was right all along', async () => {
    const { id } = await givenPublishedCall(server, { opensInDays: 7, openDays: 20 });
    server.clock.advance({ days: 10 });
    expect([await written(id), await shown(id)]).toEqual(['published', 'open']);
    server.clock.advance({ days: 60 });
    expect([await written(id), await shown(id)]).toEqual(['published', 'closed']);
    await run();
    await run();
    expect(await written(id)).toBe('closed');
    expect(await told(id)).toEqual(['call.closed', 'call.opened']);
  });

  it('tells once when two workers come at the same moment', async () => {
    const { id } = await givenPublishedCall(server, { opensInDays: 3 });
    server.clock.advance({ days: 4 });
    await Promise.all([run(), run(), run()]);
    expect(await told(id)).toEqual(['call.opened']);
  });

  it('leaves a call that somebody is changing for the next time, and does not wait', async () => {
    const { id } = await givenPublishedCall(server, { opensInDays: 3 });
    server.clock.advance({ days: 4 });
    const holder = await server.owner.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM call WHERE id = $1 FOR UPDATE', [id]);
    await run();
    expect(await told(id)).toEqual([]);
    await holder.query('COMMIT');
    holder.release();
    await run();
    expect(await told(id)).toEqual(['call.opened']);
  });

  it('is a job that runs by itself, and the audit says that the portal did it', async () => {
    const { id } = await givenPublishedCall(server, {});
    await server.tick('call.open-and-close');
    const { rows } = await server.owner.query(
      `SELECT action, actor_kind, job FROM audit_entry WHERE subject_id = $1 AND action = 'call.open'`,
      [id],
    );
    expect(rows).toEqual([{ action: 'call.open', actor_kind: 'system', job: 'call.open-and-close' }]);
  });
});
