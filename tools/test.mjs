// `npm test`: everything that proves the project, or the parts named: check, unit, int, e2e, or single ones such as lint.
import { fileURLToPath } from 'node:url';
import { bootstrap, dieWithNpm, endWith } from './start/bootstrap.mjs';

async function test(wanted) {
  const { Commands } = await import('./start/processes.mjs');
  const { selectParts } = await import('./test/parts.mjs');
  const { runParts } = await import('./test/run-parts.mjs');
  const { summarize } = await import('./test/summary.mjs');
  const begun = Date.now();
  const chosen = selectParts(wanted);
  const commands = new Commands();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => commands.end().then(() => process.exit(130)));
  }
  dieWithNpm();
  const results = await runParts(chosen, commands, { mustRun: Boolean(process.env.CI) });
  summarize(results, (Date.now() - begun) / 1000);
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}

bootstrap(fileURLToPath(import.meta.url))
  .then((here) => here && test(process.argv.slice(2)))
  .catch(endWith);
