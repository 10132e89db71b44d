// i18n-keys: identity.needs.*

/** The key of what to say where nothing was typed, null otherwise. */
export function needs(value: string, key: string): string | null {
  return value.trim() === '' ? key : null;
}

/** The same for an address, which must look like one. */
export function needsEmail(value: string): string | null {
  if (value.trim() === '') return 'identity.needs.email';
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? null : 'identity.needs.realEmail';
}
