import { newId, type Reading, type Transaction } from '@candela/platform';
import type { BatchJudgement } from '../domain/judge-batch.js';
import { severityOf, type RegisterProblem } from '../domain/register-problem.js';
import { organizationKey, type RegisteredAward } from '../domain/registered-award.js';
import type { RegisterRow } from '../domain/register-row.js';
import { PastAwardChange } from '../model/past-award-change.entity.js';
import { PastAward } from '../model/past-award.entity.js';
import type { RegisterImport } from '../model/register-import.entity.js';

/** Problems kept of one import; more are counted, but nobody reads them. */
export const PROBLEMS_KEPT_MAX = 10_000;

const IMPORTING = 'the importer compares rows with all awards of their register';

/** The stored awards that have an identifier of the batch. */
export async function storedAwards(
  reading: Reading,
  registerId: string | null,
  rows: readonly RegisterRow[],
): Promise<PastAward[]> {
  const identifiers = rows.flatMap(({ award }) => (award ? [award.identifier] : []));
  if (registerId === null || identifiers.length === 0) return [];
  return reading
    .unfiltered(PastAward, 'award', IMPORTING)
    .where('award.registerId = :registerId AND award.identifier IN (:...identifiers)', {
      registerId,
      identifiers,
    })
    .getMany();
}

/** Writes what a batch comes to: new awards, changed ones with the history of the change. */
export async function writeAwards(
  tx: Transaction,
  running: RegisterImport & { registerId: string },
  judgement: BatchJudgement<PastAward>,
): Promise<void> {
  await insertRows(
    tx,
    'past_award',
    judgement.additions.map((award) => newRow(award, running.registerId, tx.now)),
  );
  for (const { stored, award, changes } of judgement.updates) {
    const key = organizationKey(award.organizationName);
    await tx.update(Object.assign(stored, award, { organizationKey: key, updatedAt: tx.now }));
    const facts = {
      id: tx.newId(),
      pastAwardId: stored.id,
      importId: running.id,
      changedAt: tx.now,
      changes,
    };
    await tx.insert(Object.assign(new PastAwardChange(), facts));
  }
}

/** Keeps problems of an import, behind those that it has already. */
export async function writeProblems(
  tx: Transaction,
  { id: importId, errors, warnings }: RegisterImport,
  problems: readonly RegisterProblem[],
): Promise<void> {
  const before = errors + warnings;
  const rows = problems.slice(0, Math.max(0, PROBLEMS_KEPT_MAX - before)).map((problem, index) => ({
    id: tx.newId(),
    import_id: importId,
    seq: before + index,
    row_number: problem.rowNumber,
    column_name: problem.column,
    severity: severityOf(problem.code),
    code: problem.code,
    found: problem.found,
    accepted: problem.accepted,
  }));
  await insertRows(tx, 'register_import_problem', rows);
}

async function insertRows(
  tx: Transaction,
  table: 'past_award' | 'register_import_problem',
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await tx.sql(
    'many rows of the importer in one statement',
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Amounts travel as text: JSON has no other numbers than floating point ones. */
function newRow(award: RegisteredAward, registerId: string, now: Date): Record<string, unknown> {
  return {
    id: newId(now),
    register_id: registerId,
    identifier: award.identifier,
    organization_key: organizationKey(award.organizationName),
    organization_name: award.organizationName,
    organization_city: award.organizationCity,
    country: award.country,
    area_served: award.areaServed,
    funder: award.funder,
    program: award.program,
    program_area: award.programArea,
    fund: award.fund,
    population: award.population,
    age_groups: award.ageGroups,
    result: award.result,
    fiscal_year: award.fiscalYear,
    submitted_on: award.submittedOn,
    approved_on: award.approvedOn,
    modified_on: award.modifiedOn,
    duration_months: award.durationMonths,
    applied_minor: award.appliedMinor?.toString() ?? null,
    awarded_minor: award.awardedMinor.toString(),
    rescinded_minor: award.rescindedMinor.toString(),
    rescinded_by: award.rescindedBy,
    currency: award.currency,
    description: award.description,
    incorporation_number: award.incorporationNumber,
    charity_number: award.charityNumber,
    details: award.details,
    created_at: now,
    updated_at: now,
    version: 1,
  };
}
