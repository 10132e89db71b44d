import { defineConfig } from '@playwright/test';
import { findChromium } from '../../tools/test/find.mjs';

/** Three in a row, so that two checkouts of one machine can have journeys at the same time. */
const FIRST_PORT = Number(process.env['JOURNEYS_PORT'] || 4310);
const PORTS = { portal: FIRST_PORT, mailbox: FIRST_PORT + 1, smtp: FIRST_PORT + 2 };

const LONGEST = '**/whole-life.journey.ts';

/** Journeys on the built product: a database, an API, a worker and a mailbox of their own. */
export default defineConfig({
  testDir: './src/journeys',
  // The longest first: nobody has to wait for it at the end.
  projects: [
    { name: 'a whole life', testMatch: LONGEST },
    { name: 'the others', testMatch: '**/*.journey.ts', testIgnore: LONGEST },
  ],
  outputDir: '../../test-results',
  timeout: 600_000,
  expect: { timeout: 45_000 },
  fullyParallel: true,
  // One more than the cores that we count on: a journey also waits.
  workers: 3,
  forbidOnly: true,
  retries: 0,
  // While journeys are written: JOURNEYS_ON=running uses a stack that was started before.
  ...(process.env['JOURNEYS_ON'] === 'running' ? {} : { globalSetup: './src/stack/start.ts' }),
  use: {
    baseURL: `http://127.0.0.1:${PORTS.portal}`,
    locale: 'en-CA',
    timezoneId: 'America/Toronto',
    viewport: { width: 1440, height: 900 },
    // Recording every step of every page costs more than a third of the time: `--trace on` asks for it.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium() ?? 'chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A document does not live long enough for its scripts to be worth optimizing.
        '--js-flags=--no-opt,--no-maglev',
      ],
    },
  },
  metadata: { ports: PORTS },
});
