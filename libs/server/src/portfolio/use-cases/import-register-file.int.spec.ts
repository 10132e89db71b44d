import { readFile } from 'node:fs/promises';
import { csvLine, systemActor } from '@candela/platform';
import {
  demoRegisterText,
  HEADING,
  registerCells,
  type RegisterCells,
} from '../../testing/given-register.js';
import { startTestServer, type TestServer } from '../../testing/index.js';
import { bundledMappings } from './bundled-mappings.js';
import { ImportRegisterFile, type DryRun, type ImportedFile } from './import-register-file.js';
import type { ImportProgress } from './register-import-steps.js';
import { RegisterLocks } from './register-locks.js';
import { bufferSource, fileSource, type RegisterSource } from './register-source.js';
import type { NamedMapping } from './survey-register-file.js';

const LARGE_FILE_MS = 60_000;
const OPERATOR = systemActor('import-grants');
/** A register that is not part of this project is taken in too, where REGISTER_FILE names its file. */
const REAL_REGISTERS = [process.env['REGISTER_FILE'] ?? []].flat();

describe('registers', () => {
  let server: TestServer;
  let importer: ImportRegisterFile;
  let demo: RegisterCells[];
  let bundled: NamedMapping;
  let registers = 0;

  beforeAll(async () => {
    server = await startTestServer();
    importer = server.app.get(ImportRegisterFile);
    demo = registerCells(await demoRegisterText());
    bundled = (await bundledMappings())[0] as NamedMapping;
  });
  afterAll(() => server?.stop());

  /** The bundled mapping with a register of its own, so that tests do not meet. */
  function ownRegister(): { key: string; mappings: NamedMapping[] } {
    registers += 1;
    const key = `test-${registers}`;
    const register = { key, name: { en: 'Test', fr: 'Essai' }, funder: demo[0]?.[HEADING.funder] ?? '' };
    return { key, mappings: [{ ...bundled, mapping: { ...bundled.mapping, registers: [register] } }] };
  }

  function csvOf(rows: readonly RegisterCells[]): string {
    return [Object.keys(demo[0] ?? {}), ...rows.map((row) => Object.values(row))].map(csvLine).join('');
  }

  const registerOf = (rows: readonly RegisterCells[]): RegisterSource =>
    bufferSource('register.csv', Buffer.from(csvOf(rows)));
  const importInto = (own: { mappings: NamedMapping[] }, source: RegisterSource): Promise<ImportedFile> =>
    importer.execute(OPERATOR, source, own);

  async function rowsOf<R extends object>(sql: string, params: unknown[]): Promise<R[]> {
    return (await server.owner.query<R>(sql, params)).rows;
  }

  const awardsOf = (key: string) =>
    rowsOf<{ identifier: string; organization: string; awarded: string; version: number; updated: Date }>(
      `SELECT a.identifier, a.organization_name AS organization, a.awarded_minor AS awarded, a.version, a.updated_at AS updated
     FROM past_award a JOIN grants_register r ON r.id = a.register_id WHERE r.key = $1 ORDER BY a.identifier, a.organization_key`,
      [key],
    );
  const importsOf = (key: string) =>
    rowsOf<{ state: string; rows_done: number }>(
      `SELECT i.state, i.rows_done FROM register_import i JOIN grants_register r ON r.id = i.register_id
     WHERE r.key = $1 ORDER BY i.started_at, i.id`,
      [key],
    );

  /** Cents by group, added up from the file by string arithmetic of its own. */
  function centsBy(
    rows: readonly RegisterCells[],
    heading: string,
    group: (row: RegisterCells) => string,
  ): Map<string, bigint> {
    const sums = new Map<string, bigint>();
    for (const row of rows) {
      const [units = '0', decimals = ''] = (row[heading] || '0').split('.');
      const cents = BigInt(units + decimals.padEnd(2, '0'));
      sums.set(group(row), (sums.get(group(row)) ?? 0n) + cents);
    }
    return sums;
  }

  async function storedBy(
    key: string,
    column: 'fiscal_year' | 'program',
    amount: string,
  ): Promise<Map<string, bigint>> {
    const rows = await rowsOf<{ group: string; sum: string }>(
      `SELECT a.${column}::text AS group, sum(a.${amount})::text AS sum FROM past_award a
     JOIN grants_register r ON r.id = a.register_id WHERE r.key = $1 GROUP BY 1`,
      [key],
    );
    return new Map(rows.map(({ group, sum }) => [group, BigInt(sum)]));
  }

  describe('importing a register', () => {
    it('brings every row in, with sums equal to the file by fiscal year and by program', async () => {
      const own = ownRegister();
      const { record } = await importInto(
        own,
        bufferSource('demo.csv', Buffer.from(await demoRegisterText())),
      );
      expect(record).toMatchObject({
        state: 'completed',
        rowsTotal: demo.length,
        rowsNew: demo.length,
        rowsRefused: 0,
        errors: 0,
      });
      expect(record.registerAwards).toBe(demo.length);
      expect(record.registerAwardedMinor).toBe(record.fileAwardedMinor);
      const year = (row: RegisterCells) => (row[HEADING.fiscalYear] ?? '').slice(0, 4);
      for (const [heading, column] of [
        [HEADING.awarded, 'awarded_minor'],
        [HEADING.rescinded, 'rescinded_minor'],
      ] as const) {
        expect(await storedBy(own.key, 'fiscal_year', column)).toEqual(centsBy(demo, heading, year));
        expect(await storedBy(own.key, 'program', column)).toEqual(
          centsBy(demo, heading, (row) => row[HEADING.program] ?? ''),
        );
      }
    });

    it('changes nothing when the same file comes again', async () => {
      const own = ownRegister();
      await importInto(own, registerOf(demo));
      const before = await awardsOf(own.key);
      server.clock.advance({ minutes: 1 });
      const { record } = await importInto(own, registerOf(demo));
      expect(record).toMatchObject({
        state: 'completed',
        rowsNew: 0,
        rowsChanged: 0,
        rowsUnchanged: demo.length,
      });
      expect(await awardsOf(own.key)).toEqual(before);
    });

    it('keeps what a changed row said before, and which import changed it', async () => {
      const own = ownRegister();
      await importInto(own, registerOf(demo));
      const changed = demo.map((row, index) =>
        index === 5 ? { ...row, [HEADING.awarded]: '12345.67' } : row,
      );
      const { record } = await importInto(own, registerOf(changed));
      expect(record).toMatchObject({ rowsNew: 0, rowsChanged: 1, rowsUnchanged: demo.length - 1 });
      const history = await rowsOf<{ identifier: string; changes: object; import_id: string }>(
        `SELECT a.identifier, c.changes, c.import_id FROM past_award_change c JOIN past_award a ON a.id = c.past_award_id
       JOIN grants_register r ON r.id = a.register_id WHERE r.key = $1`,
        [own.key],
      );
      const before = `${demo[5]?.[HEADING.awarded]}00`;
      expect(history).toEqual([
        {
          identifier: demo[5]?.[HEADING.identifier],
          changes: { awardedMinor: { before, after: '1234567' } },
          import_id: record.id,
        },
      ]);
    });

    it('keeps recipients of one identifier apart, and follows a corrected name where it cannot be mistaken', async () => {
      const own = ownRegister();
      const row = (identifier: string, organization: string): RegisterCells => ({
        ...(demo[0] as RegisterCells),
        [HEADING.identifier]: identifier,
        [HEADING.organization]: organization,
      });
      await importInto(own, registerOf([row('J-1', 'One'), row('J-1', 'Two'), row('S-1', 'Lakeside Clinc')]));
      const { record } = await importInto(
        own,
        registerOf([row('J-1', 'One'), row('J-1', 'Two'), row('S-1', 'Lakeside Clinic')]),
      );
      expect(record).toMatchObject({ rowsNew: 0, rowsChanged: 1, rowsUnchanged: 2 });
      expect((await awardsOf(own.key)).map(({ organization }) => organization)).toEqual([
        'One',
        'Two',
        'Lakeside Clinic',
      ]);
    });

    it('leaves rows with an error out, says why, and takes the others', async () => {
      const own = ownRegister();
      const broken = demo.map((row, index) => (index === 3 ? { ...row, [HEADING.awarded]: 'a lot' } : row));
      const { record } = await importInto(own, registerOf(broken));
      expect(record).toMatchObject({
        state: 'completed',
        rowsNew: demo.length - 1,
        rowsRefused: 1,
        errors: 1,
      });
      expect(await awardsOf(own.key)).toHaveLength(demo.length - 1);
      const problems = await rowsOf(
        `SELECT row_number, column_name, severity, code, found, accepted FROM register_import_problem
       WHERE import_id = $1 AND severity = 'error'`,
        [record.id],
      );
      expect(problems).toEqual([
        {
          row_number: 5,
          column_name: HEADING.awarded,
          severity: 'error',
          code: 'not-an-amount',
          found: 'a lot',
          accepted: '1234567.89',
        },
      ]);
    });

    it('remarks on awards that a later file no longer has, and lets them stand', async () => {
      const own = ownRegister();
      await importInto(own, registerOf(demo));
      const { record } = await importInto(own, registerOf(demo.slice(1)));
      const absent = await rowsOf<{ found: string }>(
        `SELECT found FROM register_import_problem WHERE import_id = $1 AND code = 'award-not-in-file'`,
        [record.id],
      );
      expect(absent).toEqual([
        { found: `${demo[0]?.[HEADING.identifier]} · ${demo[0]?.[HEADING.organization]}` },
      ]);
      expect(await awardsOf(own.key)).toHaveLength(demo.length);
      expect(record.registerAwards).toBe(demo.length);
    });

    it('notes who imported what in the audit', async () => {
      const { record } = await importInto(ownRegister(), registerOf(demo.slice(0, 2)));
      const entries = await rowsOf<{ action: string; job: string }>(
        'SELECT action, job FROM audit_entry WHERE subject_id = $1 ORDER BY seq',
        [record.id],
      );
      expect(entries).toEqual([
        { action: 'register-import.start', job: 'import-grants' },
        { action: 'register-import.confirm', job: 'import-grants' },
      ]);
    });
  });

  describe('an import that dies', () => {
    /** A register of several batches. */
    const long = () => {
      const rows = Array.from({ length: 6 }, (_, copy) =>
        demo.map((row) => ({ ...row, [HEADING.identifier]: `${copy}-${row[HEADING.identifier]}` })),
      );
      return rows.flat();
    };

    /** Imports until the given number of rows is written, then dies as a killed process does: without tidying up. */
    async function dieAfter(
      own: { mappings: NamedMapping[] },
      source: RegisterSource,
      rows: number,
    ): Promise<void> {
      const onProgress = ({ step, done }: ImportProgress) => {
        if (step === 'run' && done >= rows) throw new Error('killed');
      };
      await expect(importer.execute(OPERATOR, source, { ...own, onProgress })).rejects.toThrow('killed');
    }

    it('goes on behind the last batch when the same file comes again, without a second copy of anything', async () => {
      const own = ownRegister();
      await dieAfter(own, registerOf(long()), 500);
      expect(await awardsOf(own.key)).toHaveLength(500);
      const { record, resumedAfterRows } = await importInto(own, registerOf(long()));
      expect(resumedAfterRows).toBe(500);
      expect(record).toMatchObject({ state: 'completed', rowsDone: long().length, rowsNew: long().length });
      expect(await importsOf(own.key)).toEqual([{ state: 'completed', rows_done: long().length }]);
      expect(record.registerAwards).toBe(long().length);
      expect(record.registerAwardedMinor).toBe(record.fileAwardedMinor);
    });

    it('is given up for another file of the same register, which finds the rows that are there', async () => {
      const own = ownRegister();
      await dieAfter(own, registerOf(long()), 250);
      server.clock.advance({ minutes: 1 });
      const { record, resumedAfterRows } = await importInto(own, registerOf(long().reverse()));
      expect(resumedAfterRows).toBeNull();
      expect(record).toMatchObject({ rowsNew: long().length - 250, rowsUnchanged: 250 });
      expect((await importsOf(own.key)).map(({ state }) => state)).toEqual(['abandoned', 'completed']);
    });

    it('stops between two batches when asked to, and can be taken up again', async () => {
      const own = ownRegister();
      const stop = new AbortController();
      const onProgress = ({ step }: ImportProgress) =>
        step === 'run' && stop.abort(new Error('asked to stop'));
      const stopped = importer.execute(OPERATOR, registerOf(long()), {
        ...own,
        onProgress,
        signal: stop.signal,
      });
      await expect(stopped).rejects.toThrow('asked to stop');
      expect((await importInto(own, registerOf(long()))).record.registerAwards).toBe(long().length);
    });

    it('is refused while another process imports the same register', async () => {
      const own = ownRegister();
      const locks = server.app.get(RegisterLocks);
      await locks.hold(own.key, async () => {
        await expect(importInto(own, registerOf(demo))).rejects.toMatchObject({
          code: 'register-import.register-is-busy',
        });
      });
      expect(await awardsOf(own.key)).toEqual([]);
      expect((await importInto(own, registerOf(demo))).record.state).toBe('completed');
    });
  });

  describe('a dry run', () => {
    const dryRun = (own: { mappings: NamedMapping[] }, source: RegisterSource): Promise<DryRun> =>
      importer.dryRun(OPERATOR, source, own);

    it('tells what an import would do and changes nothing', async () => {
      const own = ownRegister();
      await importInto(own, registerOf(demo.slice(0, 50)));
      const counts =
        'SELECT (SELECT count(*) FROM past_award) a, (SELECT count(*) FROM register_import) b, (SELECT count(*) FROM audit_entry) c';
      const before = await rowsOf(counts, []);
      const { outcome, problems } = await dryRun(own, registerOf(demo));
      expect(outcome).toMatchObject({
        rows: demo.length,
        isNew: demo.length - 50,
        unchanged: 50,
        changed: 0,
        errors: 0,
      });
      expect(problems.map(({ code }) => code).sort()).toEqual([
        'identifier-shared',
        'identifier-shared',
        'organization-missing',
        'translation-missing',
      ]);
      expect(await rowsOf(counts, [])).toEqual(before);
    });

    it('promises what the import then does', async () => {
      const own = ownRegister();
      const { outcome } = await dryRun(own, registerOf(demo));
      const { record } = await importInto(own, registerOf(demo));
      expect(record).toMatchObject({
        rowsNew: outcome.isNew,
        rowsChanged: outcome.changed,
        rowsUnchanged: outcome.unchanged,
        rowsRefused: outcome.refused,
        errors: outcome.errors,
        warnings: outcome.warnings,
        fileAwardedMinor: outcome.awardedMinor,
      });
    });
  });

  for (const file of REAL_REGISTERS) {
    describe(`the real register, ${file}`, () => {
      it(
        'comes in whole: 3,105 grants, CAD 498,050,100, equal by fiscal year and program',
        async () => {
          const { record } = await importer.execute(OPERATOR, await fileSource(file), {
            mappings: [bundled],
          });
          expect(record).toMatchObject({
            state: 'completed',
            rowsTotal: 3105,
            rowsNew: 3105,
            rowsRefused: 0,
            errors: 0,
          });
          expect(record).toMatchObject({ registerAwards: 3105, registerAwardedMinor: 49_805_010_000n });
          const rows = registerCells(await readFile(file, 'utf8'));
          const year = (row: RegisterCells) => (row[HEADING.fiscalYear] ?? '').slice(0, 4);
          expect(await storedBy('ontario-trillium', 'fiscal_year', 'awarded_minor')).toEqual(
            centsBy(rows, HEADING.awarded, year),
          );
          expect(await storedBy('ontario-trillium', 'fiscal_year', 'rescinded_minor')).toEqual(
            centsBy(rows, HEADING.rescinded, year),
          );
          const program = (row: RegisterCells) => row[HEADING.program] ?? '';
          expect(await storedBy('ontario-trillium', 'program', 'awarded_minor')).toEqual(
            centsBy(rows, HEADING.awarded, program),
          );
        },
        LARGE_FILE_MS,
      );

      it(
        'changes nothing when it comes again',
        async () => {
          const { record } = await importer.execute(OPERATOR, await fileSource(file), {
            mappings: [bundled],
          });
          expect(record).toMatchObject({ rowsNew: 0, rowsChanged: 0, rowsUnchanged: 3105 });
        },
        LARGE_FILE_MS,
      );
    });
  }
});
