import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { createLogger, loadConfig, NestLogger, PlatformModule, Queues, type Config } from '@candela/platform';
import {
  Demo,
  DEMO_ORGANIZATIONS,
  DEMO_PASSWORD,
  DEMO_STAFF,
  DemoClock,
  migrationFolders,
  serverContexts,
  serverModules,
} from '@candela/server';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { emptyDatabase } from './empty-database.js';

const { values } = parseArgs({
  options: {
    reset: { type: 'boolean' },
    personas: { type: 'boolean' },
    'without-history': { type: 'boolean' },
  },
});

@Module({})
class DemoModule {
  static with(config: Config, clock: DemoClock): DynamicModule {
    const platform = { config, contexts: serverContexts, migrationFolders, processName: 'demo', clock };
    return { module: DemoModule, imports: [PlatformModule.forRoot(platform), ...serverModules] };
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Who may be tried, as the launcher shows them. */
function personas(): object[] {
  const members = DEMO_ORGANIZATIONS.flatMap(({ members }) => members).filter(({ tries }) => tries !== '');
  const staff = DEMO_STAFF.filter(({ tries }) => tries !== '').map((one) => ({ ...one, as: one.role }));
  const applicants = members.map((one) => ({ ...one, as: one.roles.join(', ') }));
  return [...applicants, ...staff].map(({ email, as, name, tries }) => ({
    email,
    password: DEMO_PASSWORD,
    name,
    as,
    tries,
  }));
}

/** Whether the demonstration is whole, was cut off while being loaded, or is not there at all. */
async function stateOf(owner: pg.Client): Promise<'none' | 'cut off' | 'whole'> {
  const { rows } = await owner.query<{ completed_at: Date | null }>('SELECT completed_at FROM demo_load');
  if (rows.length === 0) return 'none';
  return rows[0]?.completed_at ? 'whole' : 'cut off';
}

async function load(config: Config, owner: pg.Client): Promise<void> {
  await owner.query('INSERT INTO demo_load DEFAULT VALUES');
  const clock = new DemoClock();
  const app = await NestFactory.createApplicationContext(DemoModule.with(config, clock), {
    logger: new NestLogger(createLogger({ logLevel: 'warn' }, 'demo')),
    abortOnError: false,
  });
  const queues = app.get(Queues);
  await Promise.all([queues.get('events').drain(true), queues.get('mail').drain(true)]);
  const withHistory = !values['without-history'];
  await new Demo(app, clock, { withHistory, onStep: (step) => say(`  ${step}`) }).load();
  await app.close();
  await owner.query('UPDATE demo_load SET completed_at = now()');
}

if (values.personas) say(JSON.stringify(personas()));
else {
  const config = loadConfig();
  if (!config.ownerDatabaseUrl)
    throw new Error('DATABASE_URL is not set: the demo data needs the owner of the database.');
  const owner = new pg.Client({ connectionString: config.ownerDatabaseUrl });
  await owner.connect();
  try {
    const state = values.reset ? 'cut off' : await stateOf(owner);
    if (state === 'cut off') await emptyDatabase(owner);
    if (state === 'whole') say('The demo data is there.');
    else await load(config, owner);
  } finally {
    await owner.end();
  }
}
