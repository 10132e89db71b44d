import type { AllowedAction } from '@candela/contracts';

/** What the reader may do: possible now, or not and why; undefined where it is not theirs at all. */
export function actionNamed(actions: readonly AllowedAction[], name: string): AllowedAction | undefined {
  return actions.find(({ action }) => action === name);
}

/** Whether the reader may do it now. */
export function isEnabled(actions: readonly AllowedAction[], name: string): boolean {
  return actionNamed(actions, name)?.enabled ?? false;
}
