import { DeadLetters, defineContext, Job, systemActor, type Delivery, type Handler } from '@candela/platform';
import { queueHomes, QueueRig } from '@candela/testing';

const INTERVAL_MS = 1_000;
const SCHEMA = 'CREATE TABLE tick (delivery_id text NOT NULL, at timestamptz NOT NULL)';
const CLOCKS = defineContext({ name: 'clocks', policies: [], jobs: ['clocks.strike', 'clocks.wind'] });

let rig: QueueRig;

@Job({ name: 'clocks.strike', every: INTERVAL_MS })
class Strike implements Handler {
  fails = 0;
  readonly failed: string[] = [];

  async handle(_: object, delivery: Delivery): Promise<void> {
    if (this.fails-- > 0) {
      this.failed.push(delivery.id);
      throw new Error('stuck');
    }
    await rig.unitOfWork.run(systemActor(delivery.consumer), async (tx) => {
      const values = [delivery.id, delivery.at];
      await tx.sql('the table of this test', 'INSERT INTO tick (delivery_id, at) VALUES ($1, $2)', values);
    });
  }
}

@Job({ name: 'clocks.strike', every: { cron: '0 3 * * *', timeZone: 'America/Toronto' } })
class StrikeNightly extends Strike {}

@Job({ name: 'clocks.wind' })
class Wind implements Handler<{ clock: string }> {
  readonly wound: string[] = [];

  async handle({ clock }: { clock: string }, delivery: Delivery): Promise<void> {
    await rig.unitOfWork.run(systemActor(delivery.consumer), async () => void this.wound.push(clock));
  }
}

async function ticks(): Promise<{ delivery_id: string; at: Date }[]> {
  return (await rig.database.owner.query<{ delivery_id: string; at: Date }>('SELECT * FROM tick ORDER BY at'))
    .rows;
}

describe.each(queueHomes())('schedules in $home', ({ redisUrl }) => {
  beforeEach(async () => {
    rig = await QueueRig.set(redisUrl, [CLOCKS], SCHEMA);
  });
  afterEach(() => rig.takeDown());

  it('tick once in effect however many workers there are, on multiples of their interval', async () => {
    const workers = [1, 2, 3].map(() => rig.worker([new Strike(), new Wind()]));
    await Promise.all(workers.map((worker) => worker.start()));
    const seen = await rig.eventually(async () => ((await ticks()).length >= 3 ? ticks() : undefined));
    expect(new Set(seen.map((tick) => tick.delivery_id)).size).toBe(seen.length);
    for (const [index, tick] of seen.entries()) {
      expect(tick.at.getTime() % INTERVAL_MS).toBe(0);
      expect(tick.delivery_id).toBe(`clocks.strike-${tick.at.getTime()}`);
      // A machine that stands still leaves ticks out; it never makes two of one.
      if (index > 0) expect(tick.at.getTime()).toBeGreaterThan(seen[index - 1]!.at.getTime());
    }
  });

  it('keep a tick that became due while no worker ran', async () => {
    const first = rig.worker([new Strike(), new Wind()]);
    await first.start();
    await rig.eventually(async () => (await ticks()).length > 0);
    await first.stop();
    const stoppedAt = Date.now();
    const before = (await ticks()).length;
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const startedAt = Date.now();
    await rig.worker([new Strike(), new Wind()]).start();
    // On a busy machine a later tick may be carried out before the one that was missed.
    await rig.eventually(async () => ((await ticks())[before]?.at.getTime() ?? Infinity) < startedAt);
    const missed = (await ticks())[before]!;
    expect(missed.at.getTime()).toBeGreaterThan(stoppedAt - 1_000);
    expect(missed.at.getTime()).toBeLessThan(startedAt);
    await rig.eventually(async () => (await ticks()).at(-1)!.at.getTime() > startedAt);
  });

  it('go on after a tick has failed, and try that tick again as the same delivery', async () => {
    const strike = new Strike();
    strike.fails = 1;
    const worker = rig.worker([strike, new Wind()]);
    await worker.start();
    const tried = await rig.eventually(() => strike.failed[0]);
    const seen = await rig.eventually(async () => {
      const after = await ticks();
      return after.length >= 2 && after.some((tick) => tick.delivery_id === tried) ? after : undefined;
    });
    expect(seen.filter((tick) => tick.delivery_id === tried)).toHaveLength(1);
    expect(strike.failed).toHaveLength(1);
    expect(await new DeadLetters(worker.queues).count()).toBe(0);
  });

  it('follow a changed interval, and end with their job', async () => {
    const first = rig.worker([new Strike(), new Wind()]);
    await first.start();
    await first.stop();
    const queue = first.queues.get('schedules');

    const nightly = rig.worker([new StrikeNightly(), new Wind()]);
    await nightly.start();
    await nightly.stop();
    const [schedule] = await queue.getJobSchedulers();
    expect(schedule).toMatchObject({ key: 'clocks.strike', pattern: '0 3 * * *', tz: 'America/Toronto' });

    @Job({ name: 'clocks.strike' })
    class StrikeWhenAsked extends Strike {}
    await rig.worker([new StrikeWhenAsked(), new Wind()]).start();
    expect(await queue.getJobSchedulers()).toEqual([]);
  });

  it('carry out a job that is asked for, once for the same request', async () => {
    const wind = new Wind();
    const worker = rig.worker([new StrikeNightly(), wind]);
    await worker.queues.enqueue({ name: 'clocks.wind', id: 'monday', ids: { clock: 'hall' } });
    await worker.queues.enqueue({ name: 'clocks.wind', id: 'monday', ids: { clock: 'hall' } });
    await worker.start();
    await worker.queues.enqueue({ name: 'clocks.wind', id: 'tuesday', ids: { clock: 'tower' } });
    await rig.eventually(() => wind.wound.length === 2);
    expect([...wind.wound].sort()).toEqual(['hall', 'tower']);
  });
});

describe('schedules in PostgreSQL', () => {
  it('come back when their next tick was lost', async () => {
    rig = await QueueRig.set(null, [CLOCKS], SCHEMA);
    const first = rig.worker([new StrikeNightly(), new Wind()]);
    await first.start();
    await first.stop();
    const present = async () =>
      (await rig.database.owner.query(`SELECT id FROM bullmq.job WHERE scheduler_id = 'clocks.strike'`)).rows;
    const before = await present();
    expect(before).toHaveLength(1);
    await rig.database.owner.query('DELETE FROM bullmq.job');
    await rig.worker([new StrikeNightly(), new Wind()]).start();
    expect(await present()).toEqual(before);
    await rig.takeDown();
  });

  it('go on when the tick they wait for was carried out without leaving another', async () => {
    rig = await QueueRig.set(null, [CLOCKS], SCHEMA);
    const first = rig.worker([new Strike(), new Wind()]);
    await first.start();
    await first.stop();
    await rig.database.owner.query(
      `UPDATE bullmq.job SET state = 'completed', finished_at_ms = added_at_ms WHERE scheduler_id = 'clocks.strike'`,
    );
    const before = (await ticks()).length;
    await rig.worker([new Strike(), new Wind()]).start();
    await rig.eventually(async () => (await ticks()).length > before);
    await rig.takeDown();
  });
});
