import {
  defineContext,
  Handlers,
  InlineQueue,
  Job,
  Subscriber,
  systemActor,
  type Delivery,
  type Handler,
} from '@candela/platform';
import { QueueRig } from '@candela/testing';

const DOMINOES = defineContext({
  name: 'dominoes',
  policies: [],
  events: ['domino.fell'],
  jobs: ['dominoes.tip'],
});

let rig: QueueRig;

@Subscriber({ event: 'domino.fell', consumer: 'dominoes.tip-next' })
class TipNext implements Handler<{ left: number }> {
  readonly seen: number[] = [];
  failsAt = -1;

  async handle({ left }: { left: number }, delivery: Delivery): Promise<void> {
    if (left === this.failsAt) throw new Error('it leans');
    await rig.unitOfWork.run(systemActor(delivery.consumer), async (tx) => {
      this.seen.push(left);
      if (left > 0) tx.emit('domino.fell', { left: left - 1 });
    });
  }
}

@Job({ name: 'dominoes.tip', every: { cron: '0 3 * * *' } })
class Tip implements Handler {
  async handle(_: object, delivery: Delivery): Promise<void> {
    await rig.unitOfWork.run(systemActor(delivery.consumer), async (tx) =>
      tx.emit('domino.fell', { left: 1 }),
    );
  }
}

describe('the queue of tests', () => {
  let tipNext: TipNext;
  let queue: InlineQueue;

  beforeEach(async () => {
    rig = await QueueRig.set(null, [DOMINOES], 'SELECT 1');
    tipNext = new TipNext();
    queue = new InlineQueue(rig.dataSource, new Handlers(rig.registry, [tipNext, new Tip()]));
  });
  afterEach(() => rig.takeDown());

  const tip = (left: number) =>
    rig.unitOfWork.run(systemActor('test'), async (tx) => tx.emit('domino.fell', { left }));

  it('delivers until nothing follows any more', async () => {
    await tip(3);
    expect(await queue.drain()).toBe(4);
    expect(tipNext.seen).toEqual([3, 2, 1, 0]);
    expect(await queue.drain()).toBe(0);
  });

  it('throws what a handler throws, after the others had their turn', async () => {
    tipNext.failsAt = 5;
    await tip(5);
    await tip(0);
    await expect(queue.drain()).rejects.toThrow('it leans');
    expect(tipNext.seen).toEqual([0]);
  });

  it('runs a tick when told to, and the same tick once in effect', async () => {
    await queue.tick('dominoes.tip', new Date('2026-11-23T03:00:00Z'));
    await queue.tick('dominoes.tip', new Date('2026-11-23T03:00:00Z'));
    expect(tipNext.seen).toEqual([1, 0]);
    await queue.tick('dominoes.tip', new Date('2026-11-24T03:00:00Z'));
    expect(tipNext.seen).toEqual([1, 0, 1, 0]);
  });

  it('carries out a job that a handler asks for', async () => {
    await queue.enqueue({ name: 'dominoes.tip', id: 'now' });
    await queue.drain();
    expect(tipNext.seen).toEqual([1, 0]);
  });
});
