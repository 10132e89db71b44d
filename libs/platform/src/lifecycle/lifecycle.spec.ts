import fc from 'fast-check';
import { lifecycle, StateForbids } from './lifecycle.js';

const door = lifecycle({
  subject: 'door',
  initial: 'shut',
  states: { shut: { groups: ['still'] }, open: {}, walled: { final: true, groups: ['still'] } },
  actions: {
    'door.open': { from: ['shut'], to: 'open' },
    'door.close': { from: ['open'], to: 'shut' },
    'door.settle': { from: ['open'], to: ['shut', 'walled'] },
  },
});

describe('a lifecycle', () => {
  it('leads from state to state along its arrows only', () => {
    expect(door.next('shut', 'door.open')).toBe('open');
    expect(() => door.next('open', 'door.open')).toThrow(StateForbids);
  });

  it('names the thing, the action and the state in its refusal', () => {
    expect(() => door.next('walled', 'door.close')).toThrow(
      expect.objectContaining({
        code: 'door.state-forbids',
        params: { action: 'door.close', state: 'walled' },
      }),
    );
  });

  it('wants the target named where an action has several', () => {
    expect(door.next('open', 'door.settle', 'walled')).toBe('walled');
    expect(() => door.next('open', 'door.settle')).toThrow('leads to shut or walled');
    expect(() => door.next('open', 'door.close', 'walled')).toThrow('leads to shut, not to walled');
  });

  it('knows its groups', () => {
    expect(door.statesIn('still')).toEqual(['shut', 'walled']);
    expect(door.in('still', 'open')).toBe(false);
  });

  it('draws itself', () => {
    expect(door.diagram()).toContain('  open --> walled: door.settle');
    expect(door.diagram()).toContain('  walled --> [*]');
  });

  it('never leaves its own states, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...door.actions)), (actions) => {
        let state = door.initial;
        for (const action of actions) {
          const target = action === 'door.settle' ? 'walled' : undefined;
          if (door.allows(state, action)) state = door.next(state, action, target);
          else expect(() => door.next(state, action, target)).toThrow(StateForbids);
        }
        expect(door.states).toContain(state);
      }),
    );
  });
});

describe('the check of a lifecycle', () => {
  it('finds nothing wrong with a sound table', () => {
    expect(door.problems()).toEqual([]);
  });

  it('finds unreachable states, dead ends, unknown states and final states with a way out', () => {
    const unsound = lifecycle({
      subject: 'maze',
      initial: 'in',
      states: { in: {}, pit: {}, island: {}, out: { final: true } },
      actions: {
        fall: { from: ['in'], to: 'pit' },
        leave: { from: ['in', 'island'], to: 'out' },
        return: { from: ['out'], to: 'in' },
        vanish: { from: ['in'], to: 'nowhere' as 'out' },
      },
    });
    expect(unsound.problems()).toEqual([
      'maze: vanish names the unknown state nowhere',
      'maze: the state pit is a dead end',
      'maze: nothing leads to the state island',
      'maze: the final state out has a way out',
    ]);
  });
});
