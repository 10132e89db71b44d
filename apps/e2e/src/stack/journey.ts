import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { calm, watchTraffic } from './calm.js';
import { wordsOf, type JourneyLanguage } from './texts.js';

/** Everybody of the demonstration signs in with it, and so do those who sign up in a journey. */
export const PASSWORD = 'amber-lantern-41-harbour';
export const LANGUAGES: readonly JourneyLanguage[] = ['en', 'fr'];
export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 740 };

/** The small one: a browser has less to read. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Watch {
  /** Opens another browser, watched like the first one. */
  anotherBrowser: () => Promise<Page>;
}

/** What every journey may use. Requests that leave the machine fail it, and so do errors on the page. */
export const test = base.extend<Watch & { watched: BrowserContext }>({
  watched: [
    async ({ context, baseURL }, use) => {
      const seen = watch(context, baseURL ?? '');
      await use(context);
      seen.assertClean();
    },
    { auto: true },
  ],
  anotherBrowser: async ({ browser, baseURL }: { browser: Browser; baseURL: string | undefined }, use) => {
    const opened: { context: BrowserContext; seen: Watched }[] = [];
    await use(async () => {
      const context = await browser.newContext({
        baseURL: baseURL ?? '',
        locale: 'en-CA',
        timezoneId: 'America/Toronto',
        viewport: DESK,
      });
      opened.push({ context, seen: watch(context, baseURL ?? '') });
      return context.newPage();
    });
    for (const { context } of opened) await context.close();
    for (const { seen } of opened) seen.assertClean();
  },
});

export { expect };

interface Watched {
  assertClean: () => void;
}

function watch(context: BrowserContext, baseURL: string): Watched {
  const foreign: string[] = [];
  const errors: string[] = [];
  const own = new URL(baseURL).origin;
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== own && !['data:', 'blob:', 'about:'].includes(url.protocol))
      foreign.push(request.url());
  });
  context.on('weberror', (error) => errors.push(error.error().message));
  return {
    assertClean: () => {
      expect(foreign, 'requests that leave the machine').toEqual([]);
      expect(errors, 'errors on the page').toEqual([]);
    },
  };
}

/** Somebody in front of a browser, in one language. */
export class Visitor {
  readonly t: (key: string, values?: Record<string, string | number>) => string;

  constructor(
    readonly page: Page,
    readonly language: JourneyLanguage,
  ) {
    this.t = wordsOf(language);
    watchTraffic(page);
  }

  /** Opens an address in the visitor's language, and waits until nothing moves any more. */
  async open(path: string): Promise<void> {
    if (!this.page.url().startsWith('http')) {
      await this.page
        .context()
        .addCookies([{ name: 'language', value: this.language, domain: '127.0.0.1', path: '/' }]);
    }
    await this.page.goto(path);
    await this.settled();
  }

  /**
   * Goes to another address within the app, as who goes back and forth in it: nothing is loaded that is there already. Opens
   * the address where the app is not there yet.
   */
  async goTo(path: string): Promise<void> {
    const here = this.page.url();
    if (!here.startsWith('http') || new URL(path, here).href === here) return this.open(path);
    await this.page.evaluate((address) => {
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, path);
    // The router numbers what it has gone to.
    await this.page.waitForFunction(() => 'navigationId' in ((history.state ?? {}) as object));
    await this.settled();
  }

  /** Waits until the page has its heading and everything that it asks the server for. */
  async settled(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    await calm(this.page);
  }

  /** Signs in on the page for it, as one of the demonstration or as somebody who signed up in the journey. */
  async signIn(email: string, password = PASSWORD): Promise<void> {
    if (!this.page.url().includes('/account/sign-in')) await this.open('/account/sign-in');
    await this.page.getByLabel(this.t('identity.field.email')).fill(email);
    await this.page.getByLabel(this.t('identity.field.password'), { exact: true }).fill(password);
    await this.press('identity.signIn.action');
    await this.page.waitForURL((url) => !url.pathname.startsWith('/account/sign-in'));
    await this.settled();
    await this.readsOwnLanguage();
  }

  /** Signing in shows the portal in the account's language; the visitor goes back to the own one where it differs. */
  async readsOwnLanguage(): Promise<void> {
    const html = this.page.locator('html');
    if ((await html.getAttribute('lang')) === this.language) return;
    const name = this.language === 'fr' ? 'Français' : 'English';
    await this.page.getByRole('banner').getByRole('button', { name }).click();
    await expect(html).toHaveAttribute('lang', this.language);
  }

  /** Presses the button in the middle of the page that has these words. */
  async press(key: string, values?: Record<string, string | number>): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('button', { name: this.t(key, values), exact: true })
      .click();
  }

  /** Follows the link in the middle of the page that has these words. */
  async follow(key: string, values?: Record<string, string | number>): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('link', { name: this.t(key, values), exact: true })
      .first()
      .click();
    await this.settled();
  }

  /** Agrees to what a dialog asks, with the button that has these words, and waits until that is done and shown. */
  async agree(key: string): Promise<void> {
    const dialog = this.page.getByRole('dialog').filter({ visible: true });
    await dialog.getByRole('button', { name: this.t(key), exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await calm(this.page);
  }

  /** Sees, on top of a form, the list of what is wrong in it. */
  async seesErrors(): Promise<void> {
    await expect(this.page.locator('ui-error-summary').getByRole('listitem').first()).toBeVisible();
  }

  /** Sees the page's own heading. */
  async sees(heading: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }

  /** Matches words whose gaps are filled with what only the portal knows, such as a time. */
  pattern(key: string, gap: string): RegExp {
    const [before = '', after = ''] = this.t(key, { [gap]: '\u0001' })
      .split('\u0001')
      .map(literally);
    return new RegExp(`${before}.+${after}`);
  }

  /**
   * Checks the page for barriers, contrast included, and that nothing has to be scrolled sideways. English is looked at on
   * the desk and French on a telephone: every page is seen on both, and no page four times.
   */
  async findsNoBarrier(): Promise<void> {
    await this.settled();
    const [screen, other] = this.language === 'en' ? [DESK, PHONE] : [PHONE, DESK];
    if (screen !== DESK) await this.page.setViewportSize(screen);
    await this.showsAll(screen);
    await this.passesAxe();
    await this.fits();
    await this.page.setViewportSize(other);
    await this.fits();
    if (other !== DESK) await this.page.setViewportSize(DESK);
  }

  /** The whole page at once: what stays at the foot of the window then lies over nothing. */
  private async showsAll({ width }: typeof DESK): Promise<void> {
    const length = await this.page.evaluate(() => document.documentElement.scrollHeight);
    await this.page.setViewportSize({ width, height: Math.max(DESK.height, length + 80) });
  }

  private async passesAxe(): Promise<void> {
    // Once for each document, where the builder brings it twice for each look.
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(AXE);
    const results = await new AxeBuilder({ page: this.page, axeSource: 'void axe' })
      .options({ resultTypes: ['violations'] })
      // After the options, which take their place otherwise.
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      // Sums up in the page itself: without frames of others' there is no need for a second, empty page, which costs most.
      .setLegacyMode(true)
      .analyze();
    const found = results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    );
    expect(found, `barriers on ${this.place()}`).toEqual([]);
  }

  private async fits(): Promise<void> {
    const beyond = (): Promise<number> =>
      this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    // What is measured in pixels is drawn anew a moment after the window has changed.
    await expect
      .poll(beyond, { message: `pixels beyond the right edge of ${this.place()}`, timeout: 5_000 })
      .toBeLessThanOrEqual(0);
  }

  private place(): string {
    const { width } = this.page.viewportSize() ?? DESK;
    return `${new URL(this.page.url()).pathname} in ${this.language}, ${width} pixels wide`;
  }
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, '\\s');
}
