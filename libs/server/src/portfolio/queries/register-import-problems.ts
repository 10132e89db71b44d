import { Readable } from 'node:stream';
import type { Language, LocalizedText, Page, RegisterProblemSeverity } from '@candela/contracts';
import {
  CSV_BYTE_ORDER_MARK,
  csvLine,
  decodeCursor,
  DomainError,
  encodeCursor,
  UnitOfWork,
  type Actor,
  type Reading,
} from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { isRegisterProblemCode, problemText } from '../domain/register-problem.js';
import { RegisterImportProblem } from '../model/register-import-problem.entity.js';
import { RegisterImport } from '../model/register-import.entity.js';
import { PROBLEMS_KEPT_MAX } from '../use-cases/write-batch.js';

/** A problem with its sentence in both languages. */
export type ProblemRow = Pick<
  RegisterImportProblem,
  'id' | 'seq' | 'rowNumber' | 'columnName' | 'severity' | 'code' | 'found' | 'accepted'
> & { text: LocalizedText };

/** What was odd about the rows of one import, in the order of the file: the import, and one query. */
@Injectable()
export class ListRegisterImportProblems {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws `NotFound` for an import that the actor may not see. */
  execute(
    actor: Actor,
    importId: string,
    severity: RegisterProblemSeverity | undefined,
    limit: number,
    cursor: string | undefined,
  ): Promise<Page<ProblemRow>> {
    return this.unitOfWork.read(actor, async (reading) => {
      const { errors, warnings } = await reading.get(RegisterImport, importId);
      const rows = await problemsOf(reading, importId, severity, limit + 1, cursor);
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const totals = { error: errors, warning: warnings };
      return {
        items,
        nextCursor: rows.length > limit && last ? encodeCursor([last.seq]) : null,
        total: severity ? totals[severity] : errors + warnings,
      };
    });
  }
}

const HEADINGS: Record<Language, string[]> = {
  en: ['Row', 'Column', 'Severity', 'Problem', 'Found', 'Accepted'],
  fr: ['Ligne', 'Colonne', 'Gravité', 'Problème', 'Valeur trouvée', 'Valeurs acceptées'],
};
const SEVERITIES: Record<Language, Record<RegisterProblemSeverity, string>> = {
  en: { error: 'error', warning: 'warning' },
  fr: { error: 'erreur', warning: 'avertissement' },
};

/** The same as a CSV file, for whoever puts the register right. */
@Injectable()
export class ExportRegisterImportProblems {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws `NotFound` for an import that the actor may not see. */
  execute(actor: Actor, importId: string, language: Language): Promise<Readable> {
    return this.unitOfWork.read(actor, async (reading) => {
      await reading.get(RegisterImport, importId);
      const rows = await problemsOf(reading, importId, undefined, PROBLEMS_KEPT_MAX, undefined);
      const lines = rows.map(({ rowNumber, columnName, severity, text, found, accepted }) =>
        csvLine([rowNumber, columnName, SEVERITIES[language][severity], text[language], found, accepted]),
      );
      return Readable.from([CSV_BYTE_ORDER_MARK + csvLine(HEADINGS[language]) + lines.join('')]);
    });
  }
}

async function problemsOf(
  reading: Reading,
  importId: string,
  severity: RegisterProblemSeverity | undefined,
  limit: number,
  cursor: string | undefined,
): Promise<ProblemRow[]> {
  const query = reading
    .unfiltered(RegisterImportProblem, 'problem', 'the problems of an import that the actor may read')
    .where('problem.importId = :importId', { importId });
  if (severity) query.andWhere('problem.severity = :severity', { severity });
  if (cursor) query.andWhere('problem.seq > :seq', { seq: seqFrom(cursor) });
  const rows = await query.orderBy('problem.seq').limit(limit).getMany();
  return rows.map((row) => ({ ...row, text: textOf(row.code) }));
}

function seqFrom(cursor: string): number {
  const [seq] = decodeCursor(cursor, 1);
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq)) {
    throw new DomainError('request.cursor-malformed', { status: 400 });
  }
  return seq;
}

/** A code of an older version stays what it was. */
function textOf(code: string): LocalizedText {
  return isRegisterProblemCode(code) ? problemText(code) : { en: code, fr: code };
}
