import {
  BootRefused,
  DeadLetters,
  defineContext,
  OutboxRelay,
  Subscriber,
  systemActor,
  type Delivery,
  type EventForConsumer,
  type Handler,
  type Queues,
} from '@candela/platform';
import { queueHomes, QueueRig } from '@candela/testing';
import { isDeepStrictEqual } from 'node:util';

const CANARY = 'anais.canary@example.org';
const SCHEMA = 'CREATE TABLE effect (id bigserial, consumer text NOT NULL, thing text NOT NULL, part text)';
const THINGS = defineContext({ name: 'things', policies: [], events: ['thing.made', 'thing.lost'] });

let rig: QueueRig;

async function emit(type: string, things: string[]): Promise<void> {
  await rig.unitOfWork.run(systemActor('test'), async (tx) => {
    for (const thing of things) tx.emit(type, { thing });
  });
}

function recordEffect(delivery: Delivery, thing: string, part: string | null = null): Promise<void> {
  return rig.unitOfWork.run(systemActor(delivery.consumer), async (tx) => {
    const values = [delivery.consumer, thing, part];
    await tx.sql(
      'the table of this test',
      'INSERT INTO effect (consumer, thing, part) VALUES ($1, $2, $3)',
      values,
    );
  });
}

async function effects(): Promise<Record<string, number>> {
  const { rows } = await rig.database.owner.query<{ consumer: string; count: number }>(
    'SELECT consumer, count(*)::int FROM effect GROUP BY consumer ORDER BY consumer',
  );
  return Object.fromEntries(rows.map((row) => [row.consumer, row.count]));
}

function effectsBecome(expected: Record<string, number>): Promise<boolean> {
  return rig.eventually(async () => isDeepStrictEqual(await effects(), expected));
}

@Subscriber({ event: 'thing.made', consumer: 'things.count' })
class Count implements Handler<{ thing: string }> {
  calls = 0;

  async handle({ thing }: { thing: string }, delivery: Delivery): Promise<void> {
    this.calls += 1;
    await recordEffect(delivery, thing);
  }
}

@Subscriber({ event: ['thing.made', 'thing.lost'], consumer: 'things.tell', queue: 'mail' })
class Tell implements Handler<{ thing: string }> {
  fails = 0;
  readonly attempts: number[] = [];
  slowMs = 0;

  async handle({ thing }: { thing: string }, delivery: Delivery): Promise<void> {
    this.attempts.push(delivery.attempt);
    await new Promise((resolve) => setTimeout(resolve, this.slowMs));
    await delivery.part('first', () => recordEffect(delivery, thing, 'first'));
    if (this.fails-- > 0) throw new Error(`the letter to ${CANARY} about "${CANARY}" is lost`);
    await delivery.part('second', () => recordEffect(delivery, thing, 'second'));
  }
}

const things = (count: number): string[] => Array.from({ length: count }, (_, index) => `thing ${index}`);

describe.each(queueHomes())('the queue in $home', ({ redisUrl }) => {
  let count: Count;
  let tell: Tell;

  beforeEach(async () => {
    rig = await QueueRig.set(redisUrl, [THINGS], SCHEMA);
    count = new Count();
    tell = new Tell();
  });
  afterEach(() => rig.takeDown());

  it('delivers a committed event to each of its consumers, on the queue of each', async () => {
    const worker = rig.worker([count, tell]);
    await worker.start();
    await emit('thing.made', ['a lamp']);
    await effectsBecome({ 'things.count': 1, 'things.tell': 2 });
    await rig.eventually(() => idle(worker.queues));
    expect((await worker.queues.get('mail').getCompleted()).map((job) => job.name)).toEqual(['things.tell']);
  });

  it('delivers nothing of what was rolled back', async () => {
    const worker = rig.worker([count, tell]);
    const failing = rig.unitOfWork.run(systemActor('test'), async (tx) => {
      tx.emit('thing.made', { thing: 'never' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await worker.relay.relayAll()).toBe(0);
  });

  it('delivers once in effect, though two relays and two workers share the work and events come twice', async () => {
    const others = [new Count(), new Tell()] as const;
    const workers = [rig.worker([count, tell]), rig.worker([...others])];
    await emit('thing.made', things(250));
    await Promise.all(workers.map((worker) => worker.start()));
    await emit('thing.made', things(50));
    await rig.eventually(
      async () => (await effects())['things.count'] === 300 && (await effects())['things.tell'] === 600,
    );
    // As after a restore of the database: everything is relayed again, and the queue has forgotten some of it.
    for (const name of ['events', 'mail'] as const)
      await workers[0]!.queues.get(name).clean(0, 1_000, 'completed');
    await rig.database.owner.query('UPDATE outbox_event SET relayed_at = NULL');
    await emit('thing.made', ['the last']);
    await effectsBecome({ 'things.count': 301, 'things.tell': 602 });
    await rig.eventually(async () => (await unrelayed()) === 0 && (await idle(workers[0]!.queues)));
    expect(await effects()).toEqual({ 'things.count': 301, 'things.tell': 602 });
    expect(count.calls + others[0].calls).toBe(301);
    expect(others[0].calls).toBeGreaterThan(0);
  });

  it('has one effect when the relay dies between handing over and committing', async () => {
    const worker = rig.worker([count, tell]);
    await emit('thing.made', ['a lamp']);
    const dying = new OutboxRelay(
      rig.dataSource,
      {
        events: ['thing.made'],
        subscribersOf: () => [{ consumer: 'things.count', queue: 'events' }] as never,
      },
      {
        add: async (events: readonly EventForConsumer[]) => {
          await worker.queues.add(events);
          throw new Error('killed');
        },
      },
    );
    await expect(dying.relayAll()).rejects.toThrow('killed');
    expect(await unrelayed()).toBe(1);
    await worker.start();
    await effectsBecome({ 'things.count': 1, 'things.tell': 2 });
    await rig.eventually(async () => (await unrelayed()) === 0 && (await idle(worker.queues)));
    expect(await effects()).toEqual({ 'things.count': 1, 'things.tell': 2 });
    expect(count.calls).toBe(1);
  });

  it('tries a failed delivery again and repeats no part that had taken effect', async () => {
    tell.fails = 2;
    const worker = rig.worker([count, tell]);
    await worker.start();
    await emit('thing.lost', ['a key']);
    await rig.eventually(async () => (await effects())['things.tell'] === 2);
    expect(tell.attempts).toEqual([1, 2, 3]);
    expect(await new DeadLetters(worker.queues).count()).toBe(0);
  });

  it('makes a dead letter of what fails for good, which can be tried again or given up', async () => {
    tell.fails = 9;
    const worker = rig.worker([count, tell]);
    const letters = new DeadLetters(worker.queues);
    await worker.start();
    await emit('thing.lost', ['one', 'two', 'three']);
    await rig.eventually(async () => (await letters.count('mail')) === 3);
    const first = await letters.list({ limit: 2 });
    const rest = await letters.list({ limit: 2, cursor: first.nextCursor! });
    expect([first.items.length, rest.items.length, rest.nextCursor, rest.total]).toEqual([2, 1, null, 3]);
    expect(new Set([...first.items, ...rest.items].map((letter) => letter.ids['thing']))).toEqual(
      new Set(['one', 'two', 'three']),
    );
    const [one, two] = first.items;
    expect(one).toMatchObject({
      queue: 'mail',
      consumer: 'things.tell',
      type: 'thing.lost',
      attempts: 3,
      failedAt: expect.any(Date),
    });
    expect(one!.error).toBe('Error: the letter to [e-mail] about "…" is lost');

    await letters.discard('mail', two!.id);
    await letters.retry('mail', one!.id);
    await rig.eventually(async () => (await effects())['things.tell'] === 4);
    expect(await letters.retryAll('mail')).toBe(1);
    await rig.eventually(async () => (await effects())['things.tell'] === 5);
    await expect(letters.retry('mail', one!.id)).rejects.toMatchObject({ code: 'dead-letter.not-found' });
    await expect(letters.discard('mail', two!.id)).rejects.toMatchObject({ status: 404 });
    expect(await letters.count()).toBe(0);
  });

  it('keeps what errors quote out of queue and log', async () => {
    tell.fails = 3;
    const worker = rig.worker([count, tell]);
    await worker.start();
    await emit('thing.lost', ['a key']);
    await rig.eventually(async () => (await new DeadLetters(worker.queues).count()) === 1);
    const [job] = await worker.queues.get('mail').getFailed();
    expect(JSON.stringify(job!.asJSON())).toContain('is lost');
    expect(JSON.stringify(job!.asJSON())).not.toContain('canary');
    expect(rig.log.join('')).toContain('it is a dead letter now');
    expect(rig.log.join('')).not.toContain('canary');
  });

  it('stops after finishing what is in hand', async () => {
    tell.slowMs = 400;
    const worker = rig.worker([count, tell]);
    await worker.start();
    await emit('thing.lost', ['a key']);
    await rig.eventually(() => tell.attempts.length === 1);
    await worker.stop();
    expect(await effects()).toEqual({ 'things.tell': 2 });
  });

  it('sets aside what a newer or older version has left, and leaves its events to a relay that knows them', async () => {
    const worker = rig.worker([count, tell]);
    await worker.queues.get('events').add('things.forgotten', {}, { jobId: 'left-behind' });
    await rig.database.owner.query(
      `INSERT INTO outbox_event (id, type, payload, occurred_at) VALUES (uuidv7(), 'thing.of-tomorrow', '{}', now())`,
    );
    await worker.start();
    const letters = new DeadLetters(worker.queues);
    await rig.eventually(async () => (await letters.count('events')) === 1);
    expect((await letters.list()).items[0]).toMatchObject({ consumer: 'things.forgotten', attempts: 1 });
    expect(await unrelayed()).toBe(1);
  });
});

describe('the queue in PostgreSQL', () => {
  afterEach(() => rig.takeDown());

  it('refuses the boot on a database where it was not migrated', async () => {
    rig = await QueueRig.set(null, [THINGS], SCHEMA);
    await rig.database.owner.query(
      'DROP SCHEMA bullmq CASCADE; CREATE SCHEMA bullmq AUTHORIZATION candela_app',
    );
    await expect(rig.worker([new Count(), new Tell()]).start()).rejects.toThrow(BootRefused);
  });

  it('goes on when all its connections are cut', async () => {
    rig = await QueueRig.set(null, [THINGS], SCHEMA);
    await rig.worker([new Count(), new Tell()]).start();
    await rig.database.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'candela_app' AND datname = current_database()`,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    await emit('thing.made', ['a lamp']);
    await effectsBecome({ 'things.count': 1, 'things.tell': 2 });
  });
});

async function unrelayed(): Promise<number> {
  const { rows } = await rig.database.owner.query<{ count: number }>(
    'SELECT count(*)::int FROM outbox_event WHERE relayed_at IS NULL',
  );
  return rows[0]!.count;
}

async function idle(queues: Queues): Promise<boolean> {
  const counts = await Promise.all(
    (['events', 'mail'] as const).map((name) =>
      queues.get(name).getJobCountByTypes('wait', 'active', 'delayed'),
    ),
  );
  return counts.every((waiting) => waiting === 0);
}
