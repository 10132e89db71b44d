/** The time zones to choose from, by their IANA names; UTC, and whatever the browser itself is in, are among them. */
export function timeZones(own: string, chosen?: string): string[] {
  const names = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', own, ...(chosen ? [chosen] : [])]);
  return [...names].sort();
}
