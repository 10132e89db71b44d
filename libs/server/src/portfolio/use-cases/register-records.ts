import type { Reading, Transaction } from '@candela/platform';
import type { RegisterIndex } from '../domain/register-index.js';
import { registerProblem, type RegisterProblem } from '../domain/register-problem.js';
import { GrantsRegister } from '../model/grants-register.entity.js';
import type { RegisterSurvey } from './survey-register-file.js';

const IMPORTING = 'the importer works on the whole register';

/** The register that a file belongs to; made where it is the first of its kind. */
export async function registerNamed(
  tx: Transaction,
  { register, mapping }: RegisterSurvey,
): Promise<GrantsRegister> {
  const known = await findRegister(tx, register.key);
  if (known) return known;
  const made = Object.assign(new GrantsRegister(), { id: tx.newId(), key: register.key, importedAt: null });
  made.describe(register, mapping);
  return tx.insert(made);
}

/** The register of that key, whoever asks; null where none was imported. */
export async function findRegister(reading: Reading, key: string): Promise<GrantsRegister | null> {
  return reading
    .unfiltered(GrantsRegister, 'register', IMPORTING)
    .where('register.key = :key', { key })
    .getOne();
}

/** How many awards the portfolio holds of a register, and their sum in minor units. */
export async function registerTotals(
  reading: Reading,
  registerId: string,
): Promise<{ awards: number; awardedMinor: bigint }> {
  const [row] = await reading.sql<{ awards: number; awarded: string }>(
    IMPORTING,
    'SELECT count(*)::int AS awards, coalesce(sum(awarded_minor), 0)::text AS awarded FROM past_award WHERE register_id = $1',
    [registerId],
  );
  return { awards: row?.awards ?? 0, awardedMinor: BigInt(row?.awarded ?? 0) };
}

/** A remark for each award that the portfolio has and the file lacks. */
export async function awardsNotInFile(
  reading: Reading,
  registerId: string,
  index: RegisterIndex,
): Promise<RegisterProblem[]> {
  const stored = await reading.sql<{
    identifier: string;
    organizationKey: string;
    organizationName: string;
    siblings: number;
  }>(
    IMPORTING,
    `SELECT identifier, organization_key AS "organizationKey", organization_name AS "organizationName",
       count(*) OVER (PARTITION BY identifier)::int AS siblings
     FROM past_award WHERE register_id = $1 ORDER BY identifier, organization_key`,
    [registerId],
  );
  return stored
    .filter((award) => !index.has(award, award.siblings))
    .map(({ identifier, organizationName }) => {
      const found = [identifier, organizationName].filter(Boolean).join(' · ');
      return registerProblem('award-not-in-file', { rowNumber: null }, found);
    });
}

/** What was odd about the rows of an import, in the order of the file. */
export async function keptProblems(reading: Reading, importId: string): Promise<RegisterProblem[]> {
  return reading.sql<RegisterProblem>(
    IMPORTING,
    `SELECT row_number AS "rowNumber", column_name AS "column", code, found, accepted FROM register_import_problem
     WHERE import_id = $1 ORDER BY seq`,
    [importId],
  );
}

/** The file of an import that has ended is of no more use. */
export async function forgetUpload(tx: Transaction, importId: string): Promise<void> {
  await tx.sql(IMPORTING, 'DELETE FROM register_upload WHERE import_id = $1', [importId]);
}
