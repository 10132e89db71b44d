import { callStateAt, type CallState } from '@candela/contracts';
import {
  all,
  ALLOWED,
  definePolicy,
  everyRow,
  forbidden,
  hasStaffRoleFor,
  incomplete,
  noRow,
  notNow,
  when,
  type Actor,
  type RowFilter,
  type Rule,
} from '@candela/platform';
import { callLifecycle, type CallLifecycleAction } from '../domain/call-lifecycle.js';
import { Call } from './call.entity.js';

/** What the rules need of a call. */
export interface CallSubject {
  id: string;
  missionId: string | null;
  state: CallState;
  opensAt: Date;
  closesAt: Date;
  /** How much keeps it from publication, where that was looked up. */
  unresolved?: number;
}

const READERS = ['programOfficer', 'auditor'] as const;

const officer = when<CallSubject>((actor, call) => hasStaffRoleFor(actor, call.missionId, 'programOfficer'));
const reader = when<CallSubject>((actor, call) => hasStaffRoleFor(actor, call.missionId, ...READERS));

/** The lifecycle allows the action, both in the state that the clock says and in the one that is written down. */
function inStateFor(action: CallLifecycleAction): Rule<CallSubject> {
  return (_actor, call, now) => {
    const state = [callStateAt(call, now), call.state].find((one) => !callLifecycle.allows(one, action));
    return state === undefined ? ALLOWED : notNow('call.state-forbids', { action, state });
  };
}

const notOver: Rule<CallSubject> = (_actor, call, now) =>
  callLifecycle.in('over', callStateAt(call, now)) ? notNow('call.is-over') : ALLOWED;

const formUnpublished: Rule<CallSubject> = (_actor, call) =>
  callLifecycle.in('unpublished', call.state) ? ALLOWED : notNow('call.form-is-published');

const extendable: Rule<CallSubject> = (_actor, call, now) => {
  const state = callStateAt(call, now);
  if (callLifecycle.in('listed', state)) return ALLOWED;
  if (state === 'closed') return notNow('call.is-closed', { closesAt: call.closesAt.toISOString() });
  return notNow('call.state-forbids', { action: 'call.extend', state });
};

const ready: Rule<CallSubject> = (_actor, call) =>
  call.unresolved ? incomplete('call.not-ready', { count: call.unresolved }) : ALLOWED;

/** Only the clock does it. */
const theClock: Rule<CallSubject> = () => forbidden('call.only-the-clock');

/** Officers of the call's mission run it, auditors read it. What the public may read has queries of its own. */
export const callPolicy = definePolicy<CallSubject, CallAction>({
  subject: 'call',
  entity: Call,
  visibleTo: callsOf,
  rules: {
    'call.read': reader,
    'call.create': officer,
    'call.edit': all(officer, notOver),
    'call.edit-form': all(officer, formUnpublished),
    'call.request-translation-review': all(officer, inStateFor('call.request-translation-review')),
    'call.return-to-draft': all(officer, inStateFor('call.return-to-draft')),
    'call.publish': all(officer, inStateFor('call.publish'), ready),
    'call.extend': all(officer, extendable),
    'call.cancel': all(officer, inStateFor('call.cancel')),
    'call.archive': all(officer, inStateFor('call.archive')),
    'call.open': all(theClock),
    'call.close': all(theClock),
  },
});

export type CallAction =
  'call.read' | 'call.create' | 'call.edit' | 'call.edit-form' | 'call.extend' | CallLifecycleAction;

/** The actions that the page of a call offers, in its order. */
export const CALL_PAGE_ACTIONS = [
  'call.edit',
  'call.edit-form',
  'call.request-translation-review',
  'call.return-to-draft',
  'call.publish',
  'call.extend',
  'call.cancel',
  'call.archive',
] as const satisfies readonly CallAction[];

function callsOf(actor: Actor, alias: string): RowFilter {
  const grants = actor.staffGrants.filter((grant) => READERS.some((role) => role === grant.role));
  if (grants.length === 0) return noRow;
  if (grants.some((grant) => grant.missionIds.length === 0)) return everyRow;
  const missionIds = [...new Set(grants.flatMap((grant) => grant.missionIds))];
  return { where: `${alias}.mission_id = ANY(:callMissionIds)`, params: { callMissionIds: missionIds } };
}
