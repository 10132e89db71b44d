import type { AllowedAction, ProblemParams } from '@candela/contracts';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { DomainError, SignInRequired } from '../errors/domain-error.js';
import type { Actor } from './actor.js';

/** May the actor do it? If not: `forbidden` is about who asks, `conflict` about the state of things, `incomplete` about what is missing. */
export type Verdict =
  | { allowed: true }
  | {
      allowed: false;
      kind: 'forbidden' | 'conflict' | 'incomplete';
      code: string;
      params: ProblemParams;
      /** Whether the reason is told where the action would be, although somebody else has to take it. */
      isTold?: true;
    };

export const ALLOWED: Verdict = { allowed: true };

/** A denial for what the actor is, with the reason as a code. */
export function forbidden(code = 'request.forbidden', params: ProblemParams = {}): Verdict {
  return { allowed: false, kind: 'forbidden', code, params };
}

/** A denial for what the actor is to this one thing: another person may. The reason is told. */
export function forAnother(code: string, params: ProblemParams = {}): Verdict {
  return { allowed: false, kind: 'forbidden', code, params, isTold: true };
}

/** A denial for how things stand now, with the reason as a code. */
export function notNow(code: string, params: ProblemParams = {}): Verdict {
  return { allowed: false, kind: 'conflict', code, params };
}

/** A denial until something missing is supplied, with the reason as a code. */
export function incomplete(code: string, params: ProblemParams = {}): Verdict {
  return { allowed: false, kind: 'incomplete', code, params };
}

/** Pure and synchronous: everything it needs is in the subject. */
export type Rule<Subject> = (actor: Actor, subject: Subject, now: Date) => Verdict;

/** The first denial of the rules in order, or allowed. */
export function all<Subject>(...rules: Rule<Subject>[]): Rule<Subject> {
  return (actor, subject, now) => {
    for (const rule of rules) {
      const verdict = rule(actor, subject, now);
      if (!verdict.allowed) return verdict;
    }
    return ALLOWED;
  };
}

/** Allows where the test holds, denies as `forbidden` otherwise. */
export function when<Subject>(
  test: (actor: Actor, subject: Subject) => boolean,
  code?: string,
): Rule<Subject> {
  return (actor, subject) => (test(actor, subject) ? ALLOWED : forbidden(code));
}

/** Everybody, signed in or not. */
export const anybody: Rule<unknown> = () => ALLOWED;

/** Any person with a session. */
export const anyPerson: Rule<unknown> = (actor) => (actor.userId ? ALLOWED : forbidden('session.required'));

/** A condition on rows, with named parameters; `alias` is the table's in the query it becomes part of. */
export interface RowFilter {
  where: string;
  params: Record<string, unknown>;
}

/** Every row. */
export const everyRow: RowFilter = { where: 'TRUE', params: {} };
/** No row. */
export const noRow: RowFilter = { where: 'FALSE', params: {} };

/** The rows that at least one of the filters lets through. Their parameters need different names. */
export function anyOf(...filters: readonly RowFilter[]): RowFilter {
  if (filters.some(({ where }) => where === everyRow.where)) return everyRow;
  const ways = filters.filter(({ where }) => where !== noRow.where);
  if (ways.length === 0) return noRow;
  return {
    where: ways.map(({ where }) => `(${where})`).join(' OR '),
    params: Object.assign({}, ...ways.map(({ params }) => params)) as RowFilter['params'],
  };
}

/** What people may see and do with one kind of thing. */
export interface Policy<Subject = never, Action extends string = string> {
  /** The word for the thing, as in `application`. */
  subject: string;
  /** The rows behind it, if it has any; each entity has one policy at most. */
  entity?: EntityTarget<ObjectLiteral>;
  /** Which rows the actor may see; becomes part of every query. Needed where there is an entity. */
  visibleTo?: (actor: Actor, alias: string) => RowFilter;
  /** What may be done, by the full name of the action (`application.submit`). */
  rules: Record<Action, Rule<Subject>>;
}

/** Declares the policy of one kind of thing. */
export function definePolicy<Subject, Action extends string>(
  policy: Policy<Subject, Action>,
): Policy<Subject, Action> {
  return policy;
}

/** Asks a policy. The system may do whatever the lifecycle allows: its jobs are trusted, not its state. */
export function can<Subject, Action extends string>(
  policy: Policy<Subject, Action>,
  actor: Actor,
  action: Action,
  subject: Subject,
  now: Date,
): Verdict {
  const verdict = policy.rules[action](actor, subject, now);
  return actor.kind === 'system' && !verdict.allowed && verdict.kind === 'forbidden' ? ALLOWED : verdict;
}

const STATUS = { forbidden: 403, conflict: 409, incomplete: 422 } as const;

/** The error that a denial becomes when somebody tries all the same. Somebody without a session is asked to sign in. */
export function denial(actor: Actor, verdict: Exclude<Verdict, { allowed: true }>): DomainError {
  if (actor.kind === 'anonymous' && verdict.kind === 'forbidden') return new SignInRequired();
  return new DomainError(verdict.code, { status: STATUS[verdict.kind], params: verdict.params });
}

/**
 * What the actor may do with the subject, in the order of `actions`. What a person is not entitled to at all is left
 * out; what is only not possible now, or only for another person, stays with the reason.
 */
export function allowedActions<Subject, Action extends string>(
  policy: Policy<Subject, Action>,
  actor: Actor,
  actions: readonly Action[],
  subject: Subject,
  now: Date,
): AllowedAction[] {
  return actions.flatMap((action): AllowedAction[] => {
    const verdict = can(policy, actor, action, subject, now);
    if (verdict.allowed) return [{ action, enabled: true, reason: null }];
    if (verdict.kind === 'forbidden' && !verdict.isTold) return [];
    return [{ action, enabled: false, reason: { code: verdict.code, params: verdict.params } }];
  });
}
