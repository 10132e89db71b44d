// `npm run verify`, `import:grants`, `demo:reset`, `bench`: a command against the portal that runs here, or against the one that
// DATABASE_URL and its companions in the environment name.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bootstrap, endWith } from './start/bootstrap.mjs';
import { inRoot } from './start/paths.mjs';
import { Refusal } from './start/report.mjs';

const workerScript = (name) => inRoot('apps', 'worker', 'dist', name);

/** @type {Record<string, { script: string, args?: string[], ownWorld?: boolean }>} */
const commands = {
  verify: { script: workerScript('verify.js') },
  'import:grants': { script: workerScript('import-grants.js') },
  'demo:reset': { script: workerScript('demo.js'), args: ['--reset'] },
  // Brings a database and processes of its own, and measures what is built from the sources as they are.
  bench: { script: inRoot('tools', 'bench', 'bench.mjs'), ownWorld: true },
};

/** The settings of the portal: those of the running one, overruled by the environment. */
async function settings() {
  const { readRecord } = await import('./start/run-record.mjs');
  const { plainEnvironment } = await import('./start/processes.mjs');
  const own = plainEnvironment();
  if (own.DATABASE_URL) return own;
  const record = await readRecord();
  if (!record?.env?.DATABASE_URL) {
    throw new Refusal(
      'No portal runs here. Start it with npm start, or set DATABASE_URL and the other settings.',
    );
  }
  return { ...record.env, ...own };
}

async function buildFirst() {
  const { build } = await import('./start/build.mjs');
  const { Commands } = await import('./start/processes.mjs');
  const { step } = await import('./start/report.mjs');
  await step('Building what changed', (progress) => build(new Commands(), progress));
}

async function main([name, ...args]) {
  const command = commands[name];
  if (!command) throw new Refusal(`Say which: ${Object.keys(commands).join(', ')}.`);
  if (!(await bootstrap(fileURLToPath(import.meta.url)))) return;
  const env = command.ownWorld ? process.env : await settings();
  if (command.ownWorld) await buildFirst();
  if (!existsSync(command.script))
    throw new Refusal(`${command.script} is not built yet. npm start builds it.`);
  const child = spawn(process.execPath, [command.script, ...(command.args ?? []), ...args], {
    stdio: 'inherit',
    env,
    // Files are named as seen from where npm was called.
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 1));
}

main(process.argv.slice(2)).catch(endWith);
