import type { AllowedActionView } from '@candela/api-client';
import type { ProblemParams } from '@candela/contracts';

interface WithActions {
  readonly allowedActions: readonly AllowedActionView[];
}

/** Whether the API lets the reader do this now. */
export function may(thing: WithActions, action: string): boolean {
  return thing.allowedActions.some((allowed) => allowed.action === action && allowed.enabled);
}

/** Why the reader cannot do it at the moment; null where it is possible, or not the reader's at all. */
export function reasonOf(thing: WithActions, action: string): { code: string; params: ProblemParams } | null {
  const found = thing.allowedActions.find((allowed) => allowed.action === action);
  return found?.reason ? { code: found.reason.code, params: found.reason.params as ProblemParams } : null;
}
