import { all, anybody, anyPerson, definePolicy, noRow, when, type Rule } from '@candela/platform';
import { Session } from './session.entity.js';

export interface SessionSubject {
  userId?: string | null;
}

export type SessionAction =
  | 'session.read'
  | 'session.sign-in'
  | 'session.sign-out'
  | 'session.sign-out-everywhere'
  | 'session.list'
  | 'session.end';

const ones: Rule<SessionSubject> = all(
  anyPerson,
  when((actor, session: SessionSubject) => session.userId === actor.userId),
);

/** Sessions are seen and ended by the person whose they are. */
export const sessionPolicy = definePolicy<SessionSubject, SessionAction>({
  subject: 'session',
  entity: Session,
  visibleTo: (actor, alias) =>
    actor.userId ? { where: `${alias}.user_id = :actorId`, params: { actorId: actor.userId } } : noRow,
  rules: {
    'session.read': anybody,
    'session.sign-in': anybody,
    'session.sign-out': anybody,
    'session.sign-out-everywhere': anyPerson,
    'session.list': anyPerson,
    'session.end': ones,
  },
});
