// Takes the pictures of the README: node tools/pictures.mjs [address]. They are taken of the demonstration with its year, so
// give the address of one that runs; without, the product is started for it with the small one. It has to be built.
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import startStack from '../apps/e2e/src/stack/start.ts';
import { findChromium } from './test/find.mjs';

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const password = 'amber-lantern-41-harbour';
const ports = { portal: 4320, mailbox: 4321, smtp: 4322 };
const OFFICER = 'officer@candela.example';

/** Each picture: its name, who looks, and the way to the page. */
const PICTURES = [
  ['application', 'applicant@lukanda.example', (page) => follow(page, '/applications', ownDraft)],
  [
    'budget',
    'applicant@lukanda.example',
    async (page) => {
      await follow(page, '/applications', ownDraft);
      await go(page, `${page.url()}/sections/budget`);
    },
  ],
  ['desk', OFFICER, (page) => go(page, '/desk/applications')],
  ['review', 'reviewer.two@candela.example', toScoring],
  ['ranking', OFFICER, (page) => toMostOf(page, 'panel', 'ranking')],
  ['decisions', OFFICER, (page) => toMostOf(page, 'panel', 'decisions')],
  ['money', 'finance@candela.example', toPaidAward],
  ['report', OFFICER, toSubmittedReport],
  ['capacity', OFFICER, (page) => go(page, '/desk/capacity')],
  ['program', OFFICER, (page) => toProgram(page, 'LIF')],
];

const ownDraft = (main) => main.getByRole('listitem').getByRole('link').first();

/** A review that was begun, at its first score. */
async function toScoring(page) {
  const { items } = await read(page, '/api/reviews?limit=100');
  const begun = items
    .filter(({ state, call }) => state === 'certified' && /initiatives/i.test(call.title.en))
    .sort((one, other) => other.scored - one.scored);
  await go(page, `/reviews/${begun[0].id}`);
}

/** The call that has most applications in a state. */
async function toMostOf(page, state, tab) {
  const { items } = await read(page, '/api/desk/calls');
  const count = ({ byState }) => byState.find((one) => one.state === state)?.count ?? 0;
  const [most] = items.sort((one, other) => count(other) - count(one));
  await go(page, `/desk/calls/${most.id}/${tab}`);
}

async function toPaidAward(page) {
  const { items } = await read(page, '/api/desk/awards?state=active&limit=100');
  const local = items.filter(({ title, reference }) => title && reference.startsWith('LIF'));
  await go(page, `/desk/awards/${(local[0] ?? items[0]).id}/money`);
}

/** What was spent beside what was planned. */
async function toSubmittedReport(page) {
  const { items } = await read(page, '/api/desk/reports?limit=100');
  await go(page, `/desk/reports/${items.find(({ state }) => state === 'submitted').id}`);
  const tables = page.getByRole('table');
  await tables.last().evaluate((table) => table.closest('section, .card')?.scrollIntoView());
}

async function toProgram(page, code) {
  const programs = await read(page, '/api/programs');
  const items = Array.isArray(programs) ? programs : programs.items;
  await go(page, `/portfolio/programs/${items.find((one) => one.code === code).id}`);
}

async function read(page, address) {
  const reply = await page.request.get(address);
  return reply.json();
}

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
  await signIn(page, email);
  await walk(page);
  const charts = page.locator('ui-chart');
  if ((await charts.count()) > 0) await charts.first().locator('svg').first().waitFor();
  // The ring around the heading belongs to the keyboard, not into a picture.
  await page.evaluate(() => document.activeElement?.blur());
  const file = path.join(folder, `${name}.webp`);
  const picture = await page.screenshot({ animations: 'disabled' });
  await sharp(picture).webp({ quality: 80 }).toFile(file);
  const { size } = await stat(file);
  process.stdout.write(`docs/pictures/${name}.webp, ${Math.round(size / 1000)} kB\n`);
  await context.close();
}

const [, , address] = process.argv;
const stop = address ? null : await startStack({ metadata: { ports } });
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
try {
  await mkdir(folder, { recursive: true });
  for (const picture of PICTURES) await take(browser, address ?? `http://127.0.0.1:${ports.portal}`, picture);
} finally {
  await browser.close();
  await stop?.();
}
