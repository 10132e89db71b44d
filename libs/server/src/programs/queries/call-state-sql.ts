/**
 * `callStateAt` of the contracts as SQL: the state of the call `alias` at the instant `:now`. A spec holds both to the
 * same answers.
 */
export function callStateSql(alias: string, now = ':now'): string {
  return `CASE WHEN ${alias}.state IN ('published', 'open') AND ${alias}.closes_at <= ${now} THEN 'closed'
    WHEN ${alias}.state = 'published' AND ${alias}.opens_at <= ${now} THEN 'open'
    ELSE ${alias}.state END`;
}
