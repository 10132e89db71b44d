import { ALLOWED, definePolicy } from './access/policy.js';
import { defineContext, type ContextDefinition } from './context.js';
import { lifecycle } from './lifecycle/lifecycle.js';
import { BootRefused, Registry } from './registry.js';

class Thing {
  id: string;
}

const policy = definePolicy<Thing, 'thing.read'>({
  subject: 'thing',
  entity: Thing,
  visibleTo: () => ({ where: 'TRUE', params: {} }),
  rules: { 'thing.read': () => ALLOWED },
});

function refusal(...contexts: ContextDefinition[]): string[] {
  try {
    new Registry(contexts);
  } catch (error) {
    if (error instanceof BootRefused) return error.problems;
    throw error;
  }
  return [];
}

describe('the registry', () => {
  it('knows what the contexts declare', () => {
    const registry = new Registry([
      defineContext({ name: 'things', policies: [policy], events: ['thing.made'] }),
    ]);
    expect(registry.policyFor(Thing)).toBe(policy);
    expect(registry.events.has('thing.made')).toBe(true);
  });

  it('hands out no rows of a table that has no policy', () => {
    expect(() => new Registry([]).policyFor(Thing)).toThrow('No policy guards Thing');
  });

  it('refuses the boot for an action or a table that two policies claim', () => {
    const twice = defineContext({ name: 'others', policies: [{ ...policy }] });
    expect(refusal(defineContext({ name: 'things', policies: [policy] }), twice)).toEqual([
      'The action thing.read has two policies.',
      'Thing has two policies.',
    ]);
  });

  it('refuses the boot for a table whose policy does not say who sees it', () => {
    const { visibleTo: _, ...silent } = policy;
    expect(refusal(defineContext({ name: 'things', policies: [silent] }))).toEqual([
      'The policy of thing does not say which rows are visible.',
    ]);
  });

  it('refuses the boot for an unsound lifecycle and for events or jobs declared twice', () => {
    const trap = lifecycle({ subject: 'trap', initial: 'in', states: { in: {} }, actions: {} });
    const context = { name: 'a', policies: [], lifecycles: [trap], events: ['x.done'], jobs: ['x.sweep'] };
    expect(refusal(context, { ...context, lifecycles: [] })).toEqual([
      'trap: the state in is a dead end',
      'The event x.done is declared twice.',
      'The job x.sweep is declared twice.',
    ]);
  });
});
