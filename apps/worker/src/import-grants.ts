import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import {
  loadConfig,
  openDataSource,
  Registry,
  systemActor,
  SystemClock,
  UnitOfWork,
} from '@candela/platform';
import {
  bundledMappings,
  fileSource,
  mappingFromFile,
  migrationFolders,
  registerImporter,
  serverContexts,
  type ImportRegisterFile,
  type RegisterProblem,
} from '@candela/server';
import { importArguments, USAGE, type ImportArguments } from './import-arguments.js';
import { dryRunReport, importReport, progressWriter, problemsCsv, refusal } from './import-report.js';

const EXIT = { done: 0, refused: 1, rowsLeftOut: 2, stopped: 130 } as const;
const OPERATOR = systemActor('import-grants');

const print = (text: string): void => void process.stdout.write(text);

/** Imports one file and returns the exit code. */
async function importFile(
  importer: ImportRegisterFile,
  wanted: ImportArguments,
  signal: AbortSignal,
): Promise<number> {
  const mappings = wanted.mapping ? [await mappingFromFile(wanted.mapping)] : await bundledMappings();
  const source = await fileSource(wanted.file);
  const progress = progressWriter(process.stdout);
  const options = { mappings, signal, onProgress: progress.write };
  print(`${source.name}\n`);
  if (wanted.dryRun) {
    const found = await importer.dryRun(OPERATOR, source, options);
    progress.end();
    print(dryRunReport(found));
    await keepProblems(wanted, found.problems);
    return found.outcome.errors > 0 ? EXIT.rowsLeftOut : EXIT.done;
  }
  const imported = await importer.execute(OPERATOR, source, options);
  progress.end();
  print(importReport(imported));
  await keepProblems(wanted, imported.problems);
  return imported.record.errors > 0 ? EXIT.rowsLeftOut : EXIT.done;
}

async function keepProblems(
  { problemsFile }: ImportArguments,
  problems: readonly RegisterProblem[],
): Promise<void> {
  if (!problemsFile) return;
  await writeFile(problemsFile, problemsCsv(problems));
  print(`All problems are in ${problemsFile}.\n`);
}

async function main(): Promise<number> {
  const wanted = importArguments(process.argv.slice(2));
  if (typeof wanted === 'string') {
    print(wanted);
    return wanted === USAGE ? EXIT.done : EXIT.refused;
  }
  const config = loadConfig();
  const registry = new Registry(serverContexts);
  const dataSource = await openDataSource(config, registry, migrationFolders);
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  try {
    const unitOfWork = new UnitOfWork(dataSource, registry, new SystemClock());
    return await importFile(registerImporter(dataSource, unitOfWork), wanted, stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    print('\nStopped. What was written stands; the same command goes on from there.\n');
    return EXIT.stopped;
  } finally {
    await dataSource.destroy();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`\n${refusal(error)}\n`);
  process.exitCode = EXIT.refused;
}
