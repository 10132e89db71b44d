// `npm run generate`: writes every generated file anew. `npm run check` fails when one differs from what this writes.
import { fileURLToPath } from 'node:url';
import { bootstrap, endWith } from './start/bootstrap.mjs';

async function generate() {
  const { build } = await import('./start/build.mjs');
  const { Commands } = await import('./start/processes.mjs');
  const { step } = await import('./start/report.mjs');
  const { generators } = await import('./test/parts.mjs');
  const commands = new Commands();
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => commands.end().then(() => process.exit(130)));
  }
  await step('Building what changed', (progress) => build(commands, progress));
  for (const file of generators()) {
    await step(file, (progress) => commands.run([process.execPath, file], { what: file, onLine: progress }));
  }
}

bootstrap(fileURLToPath(import.meta.url))
  .then((here) => here && generate())
  .catch(endWith);
