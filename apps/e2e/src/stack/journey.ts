import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { wordsOf, type JourneyLanguage } from './texts.js';

/** What every journey may use. Requests that leave the machine fail it, and so do errors on the page. */
export const test = base.extend<{ watched: void }>({
  watched: [
    async ({ context, baseURL }, use) => {
      const foreign: string[] = [];
      const errors: string[] = [];
      const own = new URL(baseURL ?? '').origin;
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.origin !== own && !['data:', 'blob:', 'about:'].includes(url.protocol)) foreign.push(request.url());
      });
      context.on('weberror', (error) => errors.push(error.error().message));
      await use();
      expect(foreign, 'requests that leave the machine').toEqual([]);
      expect(errors, 'errors on the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Somebody in front of a browser, in one language. */
export class Visitor {
  readonly t: (key: string, values?: Record<string, string | number>) => string;

  constructor(
    readonly page: Page,
    readonly language: JourneyLanguage,
  ) {
    this.t = wordsOf(language);
  }

  /** Opens an address in the visitor's language. */
  async open(path: string): Promise<void> {
    const { url } = { url: this.page.url() };
    if (!url.startsWith('http')) {
      await this.page.context().addCookies([
        { name: 'language', value: this.language, domain: '127.0.0.1', path: '/' },
      ]);
    }
    await this.page.goto(path);
    await this.page.waitForLoadState('networkidle');
  }

  /** Checks the page as it stands for barriers, contrast included. */
  async findsNoBarrier(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    const results = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const found = results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
    expect(found, `barriers on ${this.page.url()} in ${this.language}`).toEqual([]);
  }
}
