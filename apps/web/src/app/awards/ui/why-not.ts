import type { AllowedActionView } from '@candela/api-client';
import type { ReasonTexts } from '../../session/reason-texts.js';

/** An action that is offered: whether it is possible now, and otherwise why not. */
export interface Offered {
  readonly action: string;
  readonly enabled: boolean;
  readonly why: string | null;
}

/** Of what the server allows, the actions named, in their order. */
export function offered(
  allowed: readonly AllowedActionView[],
  names: readonly string[],
  reasons: Pick<ReasonTexts, 'sentence'>,
): readonly Offered[] {
  return names.flatMap((name) =>
    allowed
      .filter(({ action }) => action === name)
      .map(({ action, enabled, reason }) => ({ action, enabled, why: reasons.sentence(reason) })),
  );
}
