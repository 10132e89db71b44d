import {
  type FormAnswers,
  type FormUi,
  joinAnswers,
  type SectionAnswers,
  splitAnswers,
} from '@candela/contracts';
import type { CaseSeals, OwnerQueries } from '@candela/platform';
import { sealAnswers } from './drafting/index.js';

const BATCH = 500;

/** A table whose rows hold answers. */
interface Sealable {
  table: string;
  /** From the row to its application `a`, and to the row whose `definition` is its form. */
  joined: string;
  form: { table: string; id: string };
  /** Keeps its rows as they are, but for this. */
  guard?: string;
}

const SEALABLE: readonly Sealable[] = [
  {
    table: 'application_section',
    joined: 'JOIN application a ON a.id = row.application_id',
    form: { table: 'form_version', id: 'a.form_version_id' },
  },
  {
    table: 'application_revision',
    joined: 'JOIN application a ON a.id = row.application_id',
    form: { table: 'form_version', id: 'row.form_version_id' },
    guard: 'application_revision_stands',
  },
  {
    table: 'report_section',
    joined: 'JOIN report r ON r.id = row.report_id JOIN application a ON a.id = r.application_id',
    form: { table: 'report', id: 'r.id' },
  },
  {
    table: 'report_revision',
    joined: 'JOIN report r ON r.id = row.report_id JOIN application a ON a.id = r.application_id',
    form: { table: 'report', id: 'r.id' },
    guard: 'report_revision_stands',
  },
];

interface UnsealedRow {
  id: string;
  /** Null in a revision, which holds all sections. */
  section_key: string | null;
  answers: FormAnswers | SectionAnswers;
  case_id: string;
  answers_key: Buffer | null;
  form_id: string;
}

/**
 * Seals the confidential answers in rows that were written before there were seals, in drafts and in what was handed in.
 * Nothing else of a row changes, its hash included. The tables are then written anew, so that the old words leave their
 * files. Bears repetition. Returns how many rows it sealed.
 */
export async function sealStoredAnswers(owner: OwnerQueries, seals: CaseSeals): Promise<number> {
  let sealed = 0;
  for (const sealable of SEALABLE) {
    let rows = await sealBatch(owner, seals, sealable);
    if (rows === 0) continue;
    for (; rows > 0; rows = await sealBatch(owner, seals, sealable)) sealed += rows;
    await owner(`VACUUM FULL ${sealable.table}`);
  }
  return sealed;
}

async function sealBatch(owner: OwnerQueries, seals: CaseSeals, sealable: Sealable): Promise<number> {
  const { table, joined, form, guard } = sealable;
  await owner('BEGIN');
  try {
    const rows = await owner<UnsealedRow>(
      `SELECT row.id, to_jsonb(row) ->> 'section_key' AS section_key, row.answers, a.id AS case_id, a.answers_key,
              ${form.id} AS form_id
       FROM ${table} row ${joined} WHERE row.sealed IS NULL ORDER BY row.id LIMIT ${BATCH} FOR UPDATE OF row, a`,
    );
    const forms = await formsOf(owner, form.table, rows);
    const keys = new Map<string, Buffer>();
    if (guard && rows.length > 0) await owner(`ALTER TABLE ${table} DISABLE TRIGGER ${guard}`);
    for (const row of rows) {
      const key = row.answers_key ?? keys.get(row.case_id) ?? (await givenKey(owner, seals, row.case_id));
      keys.set(row.case_id, key);
      const { open, confidential } = parted(forms.get(row.form_id)!, row);
      await owner(`UPDATE ${table} SET answers = $2, sealed = $3 WHERE id = $1`, [
        row.id,
        JSON.stringify(open),
        sealAnswers(seals.of(row.case_id, key), row.id, confidential),
      ]);
    }
    if (guard && rows.length > 0) await owner(`ALTER TABLE ${table} ENABLE TRIGGER ${guard}`);
    await owner('COMMIT');
    return rows.length;
  } catch (error) {
    await owner('ROLLBACK');
    throw error;
  }
}

async function formsOf(
  owner: OwnerQueries,
  table: string,
  rows: readonly UnsealedRow[],
): Promise<Map<string, FormUi>> {
  const found = await owner<{ id: string; definition: FormUi }>(
    `SELECT id, definition FROM ${table} WHERE id = ANY($1::uuid[])`,
    [[...new Set(rows.map((row) => row.form_id))]],
  );
  return new Map(found.map(({ id, definition }) => [id, definition]));
}

async function givenKey(owner: OwnerQueries, seals: CaseSeals, caseId: string): Promise<Buffer> {
  const key = seals.newKey(caseId);
  await owner('UPDATE application SET answers_key = $2 WHERE id = $1', [caseId, key]);
  return key;
}

/** What stays in the clear, and what is sealed: of one section, or of all. */
function parted(
  form: FormUi,
  { section_key: key, answers }: UnsealedRow,
): { open: object; confidential: Readonly<Record<string, unknown>> } {
  const whole = (key === null ? answers : { [key]: answers }) as FormAnswers;
  const { ordinary, confidential, vault: unknown } = splitAnswers(form, whole);
  const open = joinAnswers(ordinary, unknown);
  return key === null
    ? { open, confidential }
    : { open: open[key] ?? {}, confidential: confidential[key] ?? {} };
}
