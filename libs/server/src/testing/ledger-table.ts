import { LEDGER_ACCOUNTS, toDecimalString } from '@candela/contracts';
import type { TestServer } from './test-server.js';

interface Row {
  number: number;
  kind: string;
  /** Counts from 1, the day of the offer. */
  day: number;
  currency: string;
  payment_id: string | null;
  recovery_id: string | null;
  reverses: number | null;
  moves: Record<string, string>;
}

/**
 * The whole ledger of an award as a table, for stories that are kept as snapshots: days count from the offer, payments and
 * recoveries are numbered as they appear. The last line is what is in each account.
 */
export async function ledgerTable(server: TestServer, awardId: string): Promise<string> {
  const { rows } = await server.owner.query<Row>(
    `SELECT entry.number, entry.kind, entry.currency, entry.payment_id, entry.recovery_id,
       entry.effective_on - award.offered_at::date + 1 AS day,
       (SELECT number FROM ledger_entry reversed WHERE reversed.id = entry.reverses_entry_id) AS reverses,
       (SELECT jsonb_object_agg(account, amount_minor::text) FROM ledger_posting WHERE entry_id = entry.id) AS moves
     FROM ledger_entry entry JOIN award ON award.id = entry.award_id
     WHERE entry.award_id = $1 ORDER BY entry.number`,
    [awardId],
  );
  const nameOf = namesOf(rows);
  const held = await server.owner.query<{ account: string; balance_minor: string }>(
    'SELECT account, balance_minor FROM ledger_balance WHERE award_id = $1',
    [awardId],
  );
  const currency = rows[0]?.currency ?? 'CAD';
  const amount = (minor: string | undefined) =>
    minor === undefined ? '' : toDecimalString({ amountMinor: BigInt(minor), currency });
  const balances = Object.fromEntries(held.rows.map((row) => [row.account, row.balance_minor]));
  const lines = [
    ['', 'day', 'entry', 'about', ...LEDGER_ACCOUNTS],
    ...rows.map((row) => [
      String(row.number),
      String(row.day),
      row.reverses === null ? row.kind : `${row.kind} of ${row.reverses}`,
      nameOf(row),
      ...LEDGER_ACCOUNTS.map((account) => amount(row.moves[account])),
    ]),
    ['', '', 'balance', '', ...LEDGER_ACCOUNTS.map((account) => amount(balances[account]))],
  ];
  return `\n${aligned(lines)}\n`;
}

/** Names for what entries are about: payment 1, recovery 1, payment 2 … */
function namesOf(rows: readonly Row[]): (row: Row) => string {
  const payments = [...new Set(rows.map((row) => row.payment_id).filter((id) => id !== null))];
  const recoveries = [...new Set(rows.map((row) => row.recovery_id).filter((id) => id !== null))];
  return ({ payment_id, recovery_id }) => {
    if (payment_id) return `payment ${payments.indexOf(payment_id) + 1}`;
    return recovery_id ? `recovery ${recoveries.indexOf(recovery_id) + 1}` : '';
  };
}

/** Words to the left, amounts to the right. */
function aligned(lines: readonly string[][]): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column > 1 && column < 4 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
        )
        .join(' | ')
        .trimEnd(),
    )
    .join('\n');
}
