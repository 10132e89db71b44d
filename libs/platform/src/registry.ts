import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Policy } from './access/policy.js';
import type { ContextDefinition } from './context.js';
import { invariant } from './errors/domain-error.js';

/** The boot found declarations that do not fit together. Lists all of them. */
export class BootRefused extends Error {
  constructor(readonly problems: string[]) {
    super(`Candela does not start:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'BootRefused';
  }
}

/** Knows what every context declared: entities, policies, actions, lifecycles, events, jobs. */
export class Registry {
  readonly actions = new Set<string>();
  readonly events = new Set<string>();
  readonly jobs = new Set<string>();
  readonly entities: EntityTarget<ObjectLiteral>[] = [];
  private readonly policyOfEntity = new Map<EntityTarget<ObjectLiteral>, Policy<never, string>>();
  private readonly policyOfAction = new Map<string, Policy<never, string>>();

  /** Throws `BootRefused` where the declarations contradict each other. */
  constructor(readonly contexts: readonly ContextDefinition[]) {
    const problems = contexts.flatMap((context) => this.add(context));
    if (problems.length > 0) throw new BootRefused(problems);
  }

  /** The policy that guards the rows of `entity`. */
  policyFor(entity: EntityTarget<ObjectLiteral>): Policy<never, string> {
    const policy = this.policyOfEntity.get(entity);
    invariant(policy, `No policy guards ${nameOf(entity)}: read it by a named bypass or give it one.`);
    return policy;
  }

  /** The policy that rules on `action`. */
  policyForAction(action: string): Policy<never, string> {
    const policy = this.policyOfAction.get(action);
    invariant(policy, `No policy rules on ${action}.`);
    return policy;
  }

  private add(context: ContextDefinition): string[] {
    const problems: string[] = [];
    for (const policy of context.policies) {
      for (const action of Object.keys(policy.rules)) {
        if (this.actions.has(action)) problems.push(`The action ${action} has two policies.`);
        this.actions.add(action);
        this.policyOfAction.set(action, policy);
      }
      if (policy.entity) problems.push(...this.guard(policy, policy.entity));
    }
    for (const { entity } of context.internalEntities ?? []) this.entities.push(entity);
    for (const lifecycle of context.lifecycles ?? []) problems.push(...lifecycle.problems());
    for (const event of context.events ?? []) {
      if (this.events.has(event)) problems.push(`The event ${event} is declared twice.`);
      this.events.add(event);
    }
    for (const job of context.jobs ?? []) {
      if (this.jobs.has(job)) problems.push(`The job ${job} is declared twice.`);
      this.jobs.add(job);
    }
    return problems;
  }

  private guard(policy: Policy<never, string>, entity: EntityTarget<ObjectLiteral>): string[] {
    if (!policy.visibleTo) return [`The policy of ${policy.subject} does not say which rows are visible.`];
    if (this.policyOfEntity.has(entity)) return [`${nameOf(entity)} has two policies.`];
    this.policyOfEntity.set(entity, policy);
    this.entities.push(entity);
    return [];
  }
}

function nameOf(entity: EntityTarget<ObjectLiteral>): string {
  return typeof entity === 'function' ? entity.name : String(entity);
}
