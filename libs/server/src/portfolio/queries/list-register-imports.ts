import type { AllowedAction, LocalizedText, Page } from '@candela/contracts';
import {
  allowedActions,
  decodeCursor,
  encodeCursor,
  UnitOfWork,
  type Actor,
  type Reading,
} from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { peopleById } from '../../identity/index.js';
import { GrantsRegister } from '../model/grants-register.entity.js';
import { registerImportPolicy } from '../model/register-import-policy.js';
import { RegisterImport } from '../model/register-import.entity.js';
import { cursorValue } from './cursor-values.js';

/** An import with whose register it is and who started it. */
export interface ImportOverview {
  record: RegisterImport;
  registerKey: string | null;
  registerName: LocalizedText | null;
  /** The currency of its amounts; null until the file was looked into. */
  currency: string | null;
  /** Null where the command line started it, or the account is gone. */
  startedByName: string | null;
  allowedActions: AllowedAction[];
}

const ACTIONS = ['register-import.confirm', 'register-import.abandon'] as const;

/** The imports, the newest first: one query, and one for the names. */
@Injectable()
export class ListRegisterImports {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, limit: number, cursor: string | undefined): Promise<Page<ImportOverview>> {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(registerImportPolicy, 'register-import.read', null);
      const query = reading.visible(RegisterImport, 'import');
      if (cursor) {
        const values = decodeCursor(cursor, 2);
        query.andWhere(
          '(import.started_at, import.id) < (CAST(:startedAt AS timestamptz), CAST(:id AS uuid))',
          {
            startedAt: cursorValue(values, 0, 'instant'),
            id: cursorValue(values, 1, 'id'),
          },
        );
      }
      const records = await query
        .orderBy('import.startedAt', 'DESC')
        .addOrderBy('import.id', 'DESC')
        .limit(limit + 1)
        .getMany();
      const items = records.slice(0, limit);
      const last = items.at(-1);
      const nextCursor =
        records.length > limit && last ? encodeCursor([last.startedAt.toISOString(), last.id]) : null;
      return { items: await overviews(reading, items), nextCursor, total: null };
    });
  }
}

/** One import. */
@Injectable()
export class ReadRegisterImport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws `NotFound` for what the actor may not see. */
  execute(actor: Actor, id: string): Promise<ImportOverview> {
    return this.unitOfWork.read(actor, async (reading) => {
      const record = await reading.get(RegisterImport, id);
      const [overview] = await overviews(reading, [record]);
      return overview!;
    });
  }
}

async function overviews(reading: Reading, records: RegisterImport[]): Promise<ImportOverview[]> {
  const registers = await registersOf(reading, records);
  const starters = [...new Set(records.flatMap(({ startedBy }) => (startedBy ? [startedBy] : [])))];
  const people = starters.length > 0 ? await peopleById(reading, starters) : [];
  return records.map((record) => {
    const register = registers.find(({ id }) => id === record.registerId);
    return {
      record,
      registerKey: register?.key ?? null,
      registerName: register?.name ?? null,
      currency: register?.currency ?? null,
      startedByName: people.find(({ userId }) => userId === record.startedBy)?.name ?? null,
      allowedActions: allowedActions(registerImportPolicy, reading.actor, ACTIONS, record, reading.now),
    };
  });
}

/** Names only: who may see an import may know whose register it is. */
async function registersOf(
  reading: Reading,
  records: RegisterImport[],
): Promise<Pick<GrantsRegister, 'id' | 'key' | 'name' | 'currency'>[]> {
  const ids = [...new Set(records.flatMap(({ registerId }) => (registerId ? [registerId] : [])))];
  if (ids.length === 0) return [];
  return reading
    .unfiltered(GrantsRegister, 'register', 'the names of the registers of visible imports')
    .select(['register.id', 'register.key', 'register.name', 'register.currency'])
    .where('register.id IN (:...ids)', { ids })
    .getMany();
}
