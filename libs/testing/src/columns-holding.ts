/** Runs a statement and gives its rows. */
type Query = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;

/**
 * Where a text stands: `table.column` of the schema, sorted. Every column of every table is read as text, and its bytes as
 * well.
 */
export async function columnsHolding(query: Query, schema: string, text: string): Promise<string[]> {
  const columns = await query<{ table: string; column: string }>(
    `SELECT c.relname AS "table", a.attname AS "column"
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'm') AND a.attnum > 0 AND NOT a.attisdropped`,
    [schema],
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
    const rows = await query(
      `SELECT 1 FROM ${quoted(schema)}.${quoted(table)}
       WHERE position(lower($1) IN lower(${quoted(column)}::text)) > 0
          OR position(encode(convert_to($1, 'UTF8'), 'hex') IN ${quoted(column)}::text) > 0 LIMIT 1`,
      [text],
    );
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found.sort();
}
