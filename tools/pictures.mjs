// Takes the five pictures of the README: node tools/pictures.mjs [address]. Without an address, the product is started
// for it on a database of its own, as for the journeys; it has to be built.
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import startStack from '../apps/e2e/src/stack/start.ts';

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const password = 'amber-lantern-41-harbour';
const ports = { portal: 4320, mailbox: 4321, smtp: 4322 };

/** Each picture: its name, who looks, and the way to the page. */
const PICTURES = [
  [
    'call',
    null,
    (page) => follow(page, '/calls', (main) => main.getByRole('article').first().getByRole('link')),
  ],
  ['application', 'applicant@lukanda.example', (page) => follow(page, '/applications', ownDraft)],
  [
    'budget',
    'applicant@lukanda.example',
    async (page) => {
      await follow(page, '/applications', ownDraft);
      await go(page, `${page.url()}/sections/budget`);
    },
  ],
  ['desk', 'officer@candela.example', (page) => go(page, '/desk/applications')],
  [
    'portfolio',
    'officer@candela.example',
    async (page) => {
      await go(page, '/portfolio');
      await page.locator('ui-chart canvas, ui-chart svg').first().waitFor();
      await page.locator('ui-chart').first().scrollIntoViewIfNeeded();
    },
  ],
];

const ownDraft = (main) => main.getByRole('listitem').getByRole('link').first();

async function go(page, address) {
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

async function follow(page, address, linkIn) {
  await go(page, address);
  const before = page.url();
  await linkIn(page.getByRole('main')).click();
  await page.waitForURL((url) => url.href !== before);
  await page.waitForLoadState('networkidle');
}

async function signIn(page, email) {
  await go(page, '/account/sign-in');
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/account/sign-in'));
}

async function take(browser, baseURL, [name, email, walk]) {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1440, height: 900 },
    locale: 'en-CA',
    timezoneId: 'America/Toronto',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (email) await signIn(page, email);
  await walk(page);
  // The ring around the heading belongs to the keyboard, not into a picture.
  await page.evaluate(() => document.activeElement?.blur());
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  const { size } = await stat(file);
  process.stdout.write(`docs/pictures/${name}.png, ${Math.round(size / 1000)} kB\n`);
  await context.close();
}

const [, , address] = process.argv;
const stop = address ? null : await startStack({ metadata: { ports } });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
try {
  await mkdir(folder, { recursive: true });
  for (const picture of PICTURES) await take(browser, address ?? `http://127.0.0.1:${ports.portal}`, picture);
} finally {
  await browser.close();
  await stop?.();
}
