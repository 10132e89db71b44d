import type { CallTemplateKey, Money } from '@candela/contracts';
import { type InstalmentDefault, PROGRAM_TEMPLATES, type ReportDefault } from '@candela/contracts/templates';

/**
 * The parts in which an award is paid, as its agreement promises them: shares that make a whole, in the order in which they are
 * released. Where no interim report is owed, its share comes with the first part.
 */
export function paymentParts(template: CallTemplateKey, amount: Money): readonly InstalmentDefault[] {
  const parts = PROGRAM_TEMPLATES[template].instalments;
  if (reportsOwed(template, amount).some(({ kind }) => kind === 'interim')) return parts;
  const spared = parts.find(({ releasedBy }) => releasedBy === 'interimReport')?.shareBp ?? 0;
  return parts
    .filter(({ releasedBy }) => releasedBy !== 'interimReport')
    .map((part) => (part.releasedBy === 'signature' ? { ...part, shareBp: part.shareBp + spared } : part));
}

/** The reports that an award owes. */
export function reportsOwed(template: CallTemplateKey, amount: Money): readonly ReportDefault[] {
  return PROGRAM_TEMPLATES[template].reports.filter(
    ({ onlyAbove }) =>
      !onlyAbove || (onlyAbove.currency === amount.currency && amount.amountMinor > onlyAbove.amountMinor),
  );
}
