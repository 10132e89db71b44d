import {
  givenFilledReport,
  givenReport,
  startTestServer,
  submitReport,
  type TestServer,
} from '../../testing/index.js';

describe('reminders of reports', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ now: '2027-01-02T12:00:00Z' });
  });
  beforeEach(() => server.clock.set('2027-01-02T12:00:00Z'));
  afterAll(() => server?.stop());

  const sent = async (id: string) => {
    const { rows } = await server.owner.query<{ days: number }>(
      `SELECT (payload->>'days')::int AS days FROM outbox_event
       WHERE type = 'report.reminder-due' AND payload->>'reportId' = $1 ORDER BY occurred_at, id`,
      [id],
    );
    return rows.map(({ days }) => days);
  };
  const on = async (instant: string) => {
    server.clock.set(instant);
    await server.tick('report.remind');
  };

  it('come before the day, on it and after it, once each, and a second run sends nothing', async () => {
    // Due on 30 January 2028.
    const { id, member } = await givenReport(server, { amountMinor: 1_000_000n });
    await on('2028-01-15T12:00:00Z');
    expect(await sent(id)).toEqual([]);
    await on('2028-01-16T12:00:00Z');
    await on('2028-01-16T13:00:00Z');
    expect(await sent(id)).toEqual([-14]);
    await on('2028-01-30T12:00:00Z');
    await on('2028-01-31T12:00:00Z');
    expect(await sent(id)).toEqual([-14, 0]);
    await Promise.all([on('2028-02-06T12:00:00Z'), on('2028-02-06T12:00:00Z')]);
    await on('2028-09-01T12:00:00Z');
    expect(await sent(id)).toEqual([-14, 0, 7]);
    await server.drain();
    const inbox = await server.owner.query<{ kind: string; link: string }>(
      `SELECT kind, link FROM notification WHERE user_id = $1 AND kind LIKE 'report.%' ORDER BY created_at, id`,
      [member.userId],
    );
    const link = `/reports/${id}`;
    expect(inbox.rows).toEqual([
      { kind: 'report.due-soon', link },
      { kind: 'report.due-today', link },
      { kind: 'report.overdue', link },
    ]);
  });

  it('begin again where there is more time, and end with the submission', async () => {
    const { id, member } = await givenFilledReport(server, { amountMinor: 1_000_000n });
    await on('2028-01-16T14:00:00Z');
    await server.owner.query(`UPDATE report SET due_on = '2028-03-31' WHERE id = $1`, [id]);
    await on('2028-03-17T14:00:00Z');
    expect(await sent(id)).toEqual([-14, -14]);
    await submitReport(member, id);
    await on('2028-03-31T12:00:00Z');
    expect(await sent(id)).toHaveLength(2);
  });
});
