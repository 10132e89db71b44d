import { CALL_STATES, type CallState, type StaffRole } from '@candela/contracts';
import { ANONYMOUS, can, systemActor, type Actor } from '@candela/platform';
import { callLifecycle } from '../domain/call-lifecycle.js';
import { CALL_PAGE_ACTIONS, callPolicy, type CallAction, type CallSubject } from './call-policy.js';

const NOW = new Date('2027-01-20T12:00:00Z');
const BEFORE = new Date('2027-01-01T00:00:00Z');
const AFTER = new Date('2027-02-01T00:00:00Z');

function makeCall(state: CallState, missionId: string | null = 'kenya'): CallSubject {
  const opensAt = state === 'published' ? new Date('2027-01-25T00:00:00Z') : BEFORE;
  return { id: 'call', missionId, state, opensAt, closesAt: AFTER };
}
function staff(role: StaffRole, ...missionIds: string[]): Actor {
  return { ...ANONYMOUS, kind: 'person', userId: 'person', staffGrants: [{ role, missionIds }] };
}
const possible = (actor: Actor, call: CallSubject) =>
  CALL_PAGE_ACTIONS.filter((action) => can(callPolicy, actor, action, call, NOW).allowed);

describe('the lifecycle of a call', () => {
  it('is sound', () => {
    expect(callLifecycle.problems()).toEqual([]);
  });
});

describe('who may do what with a call', () => {
  const officer = staff('programOfficer', 'kenya');

  it.each<[CallState, CallAction[]]>([
    ['draft', ['call.edit', 'call.edit-form', 'call.request-translation-review', 'call.cancel']],
    [
      'translationReview',
      ['call.edit', 'call.edit-form', 'call.return-to-draft', 'call.publish', 'call.cancel'],
    ],
    ['published', ['call.edit', 'call.extend', 'call.cancel']],
    ['open', ['call.edit', 'call.extend', 'call.cancel']],
    ['closed', ['call.archive']],
    ['archived', []],
    ['cancelled', []],
  ])('an officer may do with a %s call: %j', (state, actions) => {
    expect(possible(officer, makeCall(state))).toEqual(actions);
  });

  it('gives nothing to officers of other missions, and calls without mission to officers of all missions only', () => {
    for (const state of CALL_STATES) {
      expect(possible(staff('programOfficer', 'ghana'), makeCall(state))).toEqual([]);
      expect(possible(officer, makeCall(state, null))).toEqual([]);
      expect(possible(staff('programOfficer'), makeCall(state, null))).toEqual(
        possible(officer, makeCall(state)),
      );
    }
  });

  it.each<StaffRole>([
    'reviewer',
    'approver',
    'financeOfficer',
    'financeController',
    'custodian',
    'communications',
    'administrator',
  ])('lets a %s neither read nor change it', (role) => {
    const verdict = can(callPolicy, staff(role), 'call.read', makeCall('open'), NOW);
    expect(verdict).toMatchObject({ allowed: false, kind: 'forbidden' });
    for (const state of CALL_STATES) expect(possible(staff(role), makeCall(state))).toEqual([]);
  });

  it('lets an auditor read and nothing else', () => {
    expect(can(callPolicy, staff('auditor'), 'call.read', makeCall('draft'), NOW).allowed).toBe(true);
    for (const state of CALL_STATES) expect(possible(staff('auditor'), makeCall(state))).toEqual([]);
  });

  it('goes by the clock where the written state is late', () => {
    const late = { ...makeCall('open'), closesAt: BEFORE };
    expect(possible(officer, late)).toEqual([]);
    expect(can(callPolicy, officer, 'call.extend', late, NOW)).toMatchObject({ code: 'call.is-closed' });
  });

  it('leaves opening and closing to the clock', () => {
    expect(can(callPolicy, officer, 'call.open', makeCall('published'), NOW)).toMatchObject({
      kind: 'forbidden',
    });
    expect(
      can(callPolicy, systemActor('call.open-and-close'), 'call.open', makeCall('published'), NOW).allowed,
    ).toBe(true);
  });

  it('refuses publication while something is missing, with the number', () => {
    const verdict = can(
      callPolicy,
      officer,
      'call.publish',
      { ...makeCall('translationReview'), unresolved: 3 },
      NOW,
    );
    expect(verdict).toMatchObject({ kind: 'incomplete', code: 'call.not-ready', params: { count: 3 } });
  });
});
