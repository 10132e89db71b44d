import { defineContext } from '../context.js';
import { BootRefused, Registry } from '../registry.js';
import { Handlers, Job, Subscriber, type Handler } from './index.js';

class Silent implements Handler {
  async handle(): Promise<void> {}
}

@Subscriber({ event: 'thing.made', consumer: 'things.count' })
class Count extends Silent {}
@Subscriber({ event: ['thing.made', 'thing.lost'], consumer: 'things.tell', queue: 'mail' })
class Tell extends Silent {}
@Job({ name: 'things.sweep', every: { cron: '0 3 * * *' } })
class Sweep extends Silent {}

const registry = new Registry([
  defineContext({
    name: 'things',
    policies: [],
    events: ['thing.made', 'thing.lost'],
    jobs: ['things.sweep'],
  }),
]);

function refusal(instances: object[]): string[] {
  try {
    new Handlers(registry, instances);
  } catch (error) {
    expect(error).toBeInstanceOf(BootRefused);
    return (error as BootRefused).problems;
  }
  return [];
}

describe('the handlers of events and jobs', () => {
  it('are known by event and by name', () => {
    const handlers = new Handlers(registry, [
      new Count(),
      new Tell(),
      new Sweep(),
      new Registry([]),
      new Silent(),
    ]);
    expect(handlers.subscribersOf('thing.made').map((one) => one.consumer)).toEqual([
      'things.count',
      'things.tell',
    ]);
    expect(handlers.subscribersOf('thing.lost').map((one) => one.queue)).toEqual(['mail']);
    expect(handlers.events).toEqual(['thing.made', 'thing.lost']);
    expect(handlers.find('things.sweep')?.handler).toBeInstanceOf(Sweep);
    expect(handlers.jobs.map((one) => one.every)).toEqual([{ cron: '0 3 * * *' }]);
  });

  it('refuse the boot when an event has no subscriber or a job no handler', () => {
    expect(refusal([new Count()])).toEqual([
      'Nobody subscribes to the event thing.lost.',
      'Nobody carries out the job things.sweep.',
    ]);
  });

  it('refuse the boot when two subscribers have the same name or a job two handlers', () => {
    @Subscriber({ event: 'thing.lost', consumer: 'things.count' })
    class CountAgain extends Silent {}
    @Job({ name: 'things.sweep' })
    class SweepAgain extends Silent {}
    expect(refusal([new Count(), new Tell(), new Sweep(), new CountAgain(), new SweepAgain()])).toEqual([
      'Two subscribers are called things.count.',
      'The job things.sweep has two handlers.',
    ]);
  });

  it('refuse the boot when one class is provided twice, as each would do the work', () => {
    expect(refusal([new Count(), new Count(), new Tell(), new Sweep()])).toEqual([
      'Two subscribers are called things.count.',
    ]);
  });

  it('refuse the boot when one handles what no context declares', () => {
    @Subscriber({ event: 'thing.stolen', consumer: 'things.mourn' })
    class Mourn extends Silent {}
    @Job({ name: 'things.paint' })
    class Paint extends Silent {}
    expect(refusal([new Count(), new Tell(), new Sweep(), new Mourn(), new Paint()])).toEqual([
      'things.mourn subscribes to the event thing.stolen, which no context declares.',
      'Paint carries out the job things.paint, which no context declares.',
    ]);
  });

  it('refuse the boot for names that no queue takes and for ticks that are too quick', () => {
    @Subscriber({ event: 'thing.made', consumer: 'things:colon' })
    class Colon extends Silent {}
    @Job({ name: 'things.sweep', every: 10 })
    class Hasty extends Silent {}
    expect(refusal([new Count(), new Tell(), new Colon(), new Hasty()])).toEqual([
      'Colon is called things:colon: lower case words joined by dots and hyphens are accepted.',
      'The job things.sweep runs every 10 ms: whole milliseconds from 1000 on are accepted.',
    ]);
  });
});
