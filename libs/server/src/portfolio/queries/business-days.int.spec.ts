import { businessDaysAfter, isBusinessDay } from '@candela/contracts';
import fc from 'fast-check';
import { startTestServer, type TestServer } from '../../testing/index.js';

const DAY_MS = 86_400_000;

describe('business days in the database', () => {
  let server: TestServer;
  let numbers: Map<string, number>;
  beforeAll(async () => {
    server = await startTestServer();
    const { rows } = await server.owner.query<{ day: string; number: number }>(
      'SELECT day::text, number FROM business_day ORDER BY day',
    );
    numbers = new Map(rows.map(({ day, number }) => [day, number]));
  });
  afterAll(() => server?.stop());

  const after = async (date: string, days: number): Promise<string> => {
    const { rows } = await server.owner.query<{ day: string }>(
      'SELECT business_days_after($1::date, $2)::text AS day',
      [date, days],
    );
    return rows[0]!.day;
  };

  it('are those of the calendar, every one of fifty years', () => {
    expect(numbers.size).toBe(18_628);
    const differing = [...numbers].filter(([day, number]) => {
      const before =
        numbers.get(new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10)) ?? 0;
      return number - before !== (isBusinessDay(day) ? 1 : 0);
    });
    expect(differing).toEqual([]);
  });

  it.each([
    ['ten, over Victoria Day', '2026-05-14', 10, '2026-05-29'],
    ['two, over Christmas', '2026-12-24', 2, '2026-12-30'],
    ['one, from a Saturday', '2026-06-06', 1, '2026-06-08'],
    ['none, on a Sunday', '2026-06-07', 0, '2026-06-07'],
  ])('%s', async (_which, date, days, expected) => {
    expect(await after(date, days)).toBe(expected);
    expect(businessDaysAfter(date, days)).toBe(expected);
  });

  it('are counted as the contracts count them, from any day', async () => {
    const dates = fc
      .date({ min: new Date('2020-01-02'), max: new Date('2068-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    await fc.assert(
      fc.asyncProperty(dates, fc.integer({ min: 0, max: 60 }), async (date, days) => {
        expect(await after(date, days)).toBe(businessDaysAfter(date, days));
      }),
      { numRuns: 60 },
    );
  });
});
