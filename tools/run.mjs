// `npm run verify`, `import:grants`, `demo:reset`: a command against the portal that runs here, or against the one that
// DATABASE_URL and its companions in the environment name.
import { fileURLToPath } from 'node:url';
import { bootstrap, endWith } from './start/bootstrap.mjs';
import { inRoot } from './start/paths.mjs';
import { Refusal } from './start/report.mjs';

const commands = {
  verify: { script: 'verify.js', args: [] },
  'import:grants': { script: 'import-grants.js', args: [] },
  'demo:reset': { script: 'demo.js', args: ['--reset'] },
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

async function main([name, ...args]) {
  const command = commands[name];
  if (!command) throw new Refusal(`Say which: ${Object.keys(commands).join(', ')}.`);
  if (!(await bootstrap(fileURLToPath(import.meta.url)))) return;
  const env = await settings();
  const { existsSync } = await import('node:fs');
  const { spawn } = await import('node:child_process');
  const script = inRoot('apps', 'worker', 'dist', command.script);
  if (!existsSync(script)) throw new Refusal(`${script} is not built yet. npm start builds it.`);
  const child = spawn(process.execPath, [script, ...command.args, ...args], {
    stdio: 'inherit',
    env,
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 1));
}

main(process.argv.slice(2)).catch(endWith);
