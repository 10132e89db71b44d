import { ANONYMOUS, type Actor } from './actor.js';
import {
  all,
  ALLOWED,
  allowedActions,
  can,
  definePolicy,
  denial,
  forAnother,
  forbidden,
  notNow,
} from './policy.js';

const NOW = new Date('2026-11-26T12:00:00Z');
const PERSON: Actor = { ...ANONYMOUS, kind: 'person', userId: '01a215ed-4c16-71eb-9a77-1914e5648c3e' };
const SYSTEM: Actor = { ...ANONYMOUS, kind: 'system' };

const policy = definePolicy<null, 'thing.read' | 'thing.approve' | 'thing.end' | 'thing.destroy'>({
  subject: 'thing',
  rules: {
    'thing.read': () => ALLOWED,
    'thing.approve': all(
      () => forAnother('thing.approver-made'),
      () => notNow('thing.too-early'),
    ),
    'thing.end': () => notNow('thing.runs', { days: 3 }),
    'thing.destroy': () => forbidden('thing.not-yours'),
  },
});
const offered = (actor: Actor) =>
  allowedActions(policy, actor, ['thing.destroy', 'thing.end', 'thing.approve', 'thing.read'], null, NOW);

describe('a policy', () => {
  it('offers what is allowed, and what is not now or only for another person with the reason', () => {
    expect(offered(PERSON)).toEqual([
      { action: 'thing.end', enabled: false, reason: { code: 'thing.runs', params: { days: 3 } } },
      { action: 'thing.approve', enabled: false, reason: { code: 'thing.approver-made', params: {} } },
      { action: 'thing.read', enabled: true, reason: null },
    ]);
  });

  it('refuses what is for another person like all that is forbidden', () => {
    const verdict = can(policy, PERSON, 'thing.approve', null, NOW);
    if (verdict.allowed) throw new Error('It is for another person.');
    expect(denial(PERSON, verdict)).toMatchObject({ code: 'thing.approver-made', status: 403 });
    expect(denial(ANONYMOUS, verdict)).toMatchObject({ code: 'session.required' });
  });

  it('lets the system do what is for some people only', () => {
    expect(can(policy, SYSTEM, 'thing.approve', null, NOW)).toEqual(ALLOWED);
    expect(can(policy, SYSTEM, 'thing.end', null, NOW)).toMatchObject({ code: 'thing.runs' });
  });
});
