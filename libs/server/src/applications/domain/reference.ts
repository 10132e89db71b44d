/** The reference of the `number`th application of a call: LIF-KE-2026-0007. */
export function referenceOf(callReference: string, number: number): string {
  return `${callReference}-${String(number).padStart(4, '0')}`;
}

/** A neutral name for whoever applies, from the reference: the last two parts of it, 2026-0007. */
export function aliasOf(reference: string): string {
  return reference.split('-').slice(-2).join('-');
}
