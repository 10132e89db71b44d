// `npm start`: from an empty machine to a running portal. See `--help`.
import { fileURLToPath } from 'node:url';
import { bootstrap, dieWithNpm, endWith } from './start/bootstrap.mjs';
import { askHolder, takeLock } from './start/lock.mjs';
import { Refusal, say } from './start/report.mjs';

const HELP = `npm start [-- --reset]

Installs what is missing, starts a database, builds what changed, loads demo data the first time, and starts the portal.

  --reset   start over: removes the database, the files, the mails and the keys of earlier starts

PORT (3000), MAILBOX_PORT (1080), SMTP_PORT (1025) and POSTGRES_PORT (5433) choose ports; a taken one is an error
when it was chosen so, and replaced by the next free one when not. DATABASE_URL, REDIS_URL and SMTP_URL use servers of
your own. README.md lists every setting.`;

const SECOND_CTRL_C_AFTER_MS = 1000;

let described = () =>
  `Candela is being started here (process ${process.pid}). Stop it with Ctrl-C in its terminal.`;

/** Stops in order at the first signal, at once at a later one. npm repeats a Ctrl-C, hence the pause between. */
function stopOnSignals(launcher, finished) {
  let first;
  const onSignal = async (signal) => {
    if (first !== undefined) {
      if (Date.now() - first < SECOND_CTRL_C_AFTER_MS) return;
      say('Stopping at once.');
      process.exit(130);
    }
    first = Date.now();
    say(`\nStopping (${signal}) …`);
    await launcher.stop();
    // What was still being brought up when the signal came ends by itself, and is then stopped too.
    await finished();
    await launcher.stop();
    say('Stopped. Nothing is left running.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => onSignal(signal));
  return () => first !== undefined;
}

async function launch(reset) {
  const { Launcher } = await import('./start/launch.mjs');
  const launcher = new Launcher();
  described = () => launcher.describe();
  // Stopping waits for what is still being brought up, which is known only a line further down.
  const { promise: finished, resolve: finish } = Promise.withResolvers();
  const isStopping = stopOnSignals(launcher, () => finished);
  dieWithNpm();
  try {
    await launcher.run({ reset });
  } catch (error) {
    if (isStopping()) return;
    await launcher.stop();
    endWith(error);
  } finally {
    finish();
  }
}

async function main(args) {
  if (args.includes('--help')) return say(HELP);
  const unknown = args.find((arg) => arg !== '--reset');
  if (unknown) throw new Refusal(`Unknown argument ${unknown}.\n\n${HELP}`);
  const lock = await takeLock('start', () => described());
  if (!lock) throw new Refusal((await askHolder('start')) || 'Candela is already being started here.');
  say('Candela');
  if (await bootstrap(fileURLToPath(import.meta.url), { lock })) await launch(args.includes('--reset'));
}

main(process.argv.slice(2)).catch(endWith);
