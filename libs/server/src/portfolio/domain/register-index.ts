import { registerProblem, type RegisterProblem } from './register-problem.js';
import { organizationKey } from './registered-award.js';

interface IndexedRow {
  rowNumber: number;
  organizationKey: string;
}

/** A row or a stored award, as far as telling them apart goes. */
export interface AwardKey {
  identifier: string;
  organizationKey: string;
}

/**
 * Knows which rows of a file share an identifier. Registers reuse identifiers: a joint grant has one row for each
 * recipient. An award is therefore known by its identifier and its recipient.
 */
export class RegisterIndex {
  private readonly rows = new Map<string, IndexedRow[]>();

  /** Adds a row of the file. */
  add(rowNumber: number, identifier: string, organizationName: string): void {
    const row = { rowNumber, organizationKey: organizationKey(organizationName) };
    const others = this.rows.get(identifier);
    if (others) others.push(row);
    else this.rows.set(identifier, [row]);
  }

  /** What is odd about the identifier of a row, `column` being its heading. */
  problems(rowNumber: number, identifier: string, column: string | null): RegisterProblem[] {
    const rows = this.rows.get(identifier) ?? [];
    const own = rows.find((row) => row.rowNumber === rowNumber);
    if (!own || rows.length === 1) return [];
    const place = { rowNumber, column };
    const first = rows.find((row) => row.organizationKey === own.organizationKey);
    if (first && first !== own)
      return [registerProblem('repeated-award', place, `${identifier} (${first.rowNumber})`)];
    const others = rows
      .filter((row) => row.organizationKey !== own.organizationKey)
      .map((row) => row.rowNumber);
    return others.length === 0
      ? []
      : [registerProblem('identifier-shared', place, `${identifier} (${listed(others)})`)];
  }

  /**
   * The stored award that a row tells about, among those with its identifier; undefined where it is a new one. Where both
   * the file and the portal know the identifier once, it is the same award, though the recipient's name be corrected.
   */
  match<Stored extends AwardKey>(row: AwardKey, stored: readonly Stored[]): Stored | undefined {
    const same = stored.filter(({ identifier }) => identifier === row.identifier);
    const exact = same.find((award) => award.organizationKey === row.organizationKey);
    const [only] = same;
    const isOnly = same.length === 1 && this.rows.get(row.identifier)?.length === 1;
    return exact ?? (isOnly ? only : undefined);
  }

  /** Whether a row of the file tells about a stored award, `siblings` being the number of those with its identifier. */
  has({ identifier, organizationKey: key }: AwardKey, siblings: number): boolean {
    const rows = this.rows.get(identifier) ?? [];
    return rows.some((row) => row.organizationKey === key) || (rows.length === 1 && siblings === 1);
  }
}

const LISTED_MAX = 5;

function listed(rowNumbers: readonly number[]): string {
  const shown = rowNumbers.slice(0, LISTED_MAX).join(', ');
  return rowNumbers.length > LISTED_MAX ? `${shown}, …` : shown;
}
