import type { LocalizedText } from '@candela/contracts';

/** A reason as the audit keeps it: both languages, as they were told. */
export function reasonForAudit(reason: LocalizedText): string {
  return `${reason.en} / ${reason.fr}`;
}
