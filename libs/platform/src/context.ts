import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Policy } from './access/policy.js';
import type { Lifecycle } from './lifecycle/lifecycle.js';

/** A table without a policy of its own: only named bypasses reach it. */
export interface InternalEntity {
  entity: EntityTarget<ObjectLiteral>;
  because: string;
}

/** What one bounded context brings to the kernel; plain data, checked at boot. */
export interface ContextDefinition {
  name: string;
  // A policy is contravariant in its subject: the registry only hands it back to those who know the subject.
  policies: readonly Policy<never, string>[];
  internalEntities?: readonly InternalEntity[];
  lifecycles?: readonly Lifecycle<string, string, string>[];
  /** Names of the events that the context emits (`application.submitted`). */
  events?: readonly string[];
  /** Names of the jobs that the context schedules or enqueues; exactly one handler each. */
  jobs?: readonly string[];
}

/** Declares a context. */
export function defineContext(definition: ContextDefinition): ContextDefinition {
  return definition;
}
