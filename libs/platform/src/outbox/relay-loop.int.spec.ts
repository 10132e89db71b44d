import {
  createLogger,
  defineContext,
  OutboxRelay,
  OutboxWakeUp,
  RelayLoop,
  systemActor,
  type EventForConsumer,
} from '@candela/platform';
import { QueueRig } from '@candela/testing';

const NEVER_MS = 600_000;
const THINGS = defineContext({ name: 'things', policies: [], events: ['thing.made'] });
const silent = createLogger({ logLevel: 'silent' }, 'test');
const asleep = { start: () => undefined, stop: async () => undefined };

let rig: QueueRig;
let loop: RelayLoop | undefined;
let relayed: EventForConsumer[];
let failures: number;

function startLoop(wakeUp: Pick<OutboxWakeUp, 'start' | 'stop'>, pollMs: number): void {
  const handlers = {
    events: ['thing.made'],
    subscribersOf: () => [{ consumer: 'c', queue: 'events' }] as never,
  };
  const sink = {
    add: async (events: readonly EventForConsumer[]) => {
      if (failures-- > 0) throw new Error('the queue is away');
      relayed.push(...events);
    },
  };
  loop = new RelayLoop(new OutboxRelay(rig.dataSource, handlers, sink), wakeUp, silent, pollMs);
  loop.start();
}

const emit = (count: number) =>
  rig.unitOfWork.run(systemActor('test'), async (tx) => {
    for (let made = 0; made < count; made += 1) tx.emit('thing.made', { number: made });
  });

describe('the relay', () => {
  beforeEach(async () => {
    rig = await QueueRig.set(null, [THINGS], 'SELECT 1');
    relayed = [];
    failures = 0;
  });
  afterEach(async () => {
    await loop?.stop();
    await rig.takeDown();
  });

  it('is woken by a commit, and takes more than one batch', async () => {
    startLoop(new OutboxWakeUp(rig.config.databaseUrl, silent), NEVER_MS);
    await emit(1);
    await rig.eventually(() => relayed.length === 1);
    await emit(250);
    await rig.eventually(() => relayed.length === 251);
    expect(new Set(relayed.slice(1).map((one) => one.event.payload['number']))).toEqual(
      new Set(Array(250).keys()),
    );
  });

  it('finds what was committed before it started, and after its connection was cut', async () => {
    await emit(1);
    startLoop(new OutboxWakeUp(rig.config.databaseUrl, silent, 50), NEVER_MS);
    await rig.eventually(() => relayed.length === 1);
    // What was there is found at the first look, before the connection is.
    await rig.eventually(async () => {
      const { rowCount } = await rig.database.owner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name = 'candela-outbox' AND datname = current_database()`,
      );
      return rowCount === 1;
    });
    await emit(1);
    await rig.eventually(() => relayed.length === 2);
  });

  it('looks by itself when no notification comes', async () => {
    startLoop(asleep, 50);
    await emit(1);
    await rig.eventually(() => relayed.length === 1);
  });

  it('tries again when the queue is away, and loses nothing', async () => {
    failures = 3;
    startLoop(asleep, 20);
    await emit(5);
    await rig.eventually(() => relayed.length === 5);
    expect(failures).toBe(-1);
  });
});
