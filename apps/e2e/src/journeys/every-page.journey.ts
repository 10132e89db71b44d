import type { APIRequestContext } from '@playwright/test';
import { PAGES, PERSONAS, THINGS, type Page, type Persona, type Thing } from '../pages/pages.js';
import { pagesOfTheWebApp } from '../pages/route-table.js';
import { expect, LANGUAGES, test, Visitor } from '../stack/journey.js';

test('knows every page of the web app', () => {
  expect(Object.keys(PAGES).sort()).toEqual(pagesOfTheWebApp());
});

test('sees a barrier where there is one', async ({ page }) => {
  const visitor = new Visitor(page, 'en');
  await visitor.open('/calls');
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    heading.style.color = 'silver';
  });
  await expect(visitor.findsNoBarrier()).rejects.toThrow(/color-contrast: h1/);
});

for (const persona of Object.keys(PERSONAS) as Persona[]) {
  for (const language of LANGUAGES) {
    // French is looked at in the dark, where nothing moves: each language and each theme once.
    const [theme, motion] = language === 'fr' ? (['dark', 'reduce'] as const) : (['light', null] as const);

    test(`every page of the ${persona} is without barriers, in ${language} and ${theme}`, async ({
      page,
    }) => {
      const visitor = new Visitor(page, language);
      const missing = new Set<string>();
      await page.emulateMedia({ colorScheme: theme, reducedMotion: motion });
      const email = PERSONAS[persona];
      if (email) await visitor.signIn(email);
      for (const [route, row] of Object.entries(PAGES).filter(([, { as }]) => as === persona)) {
        const address = await addressOf(route, row, page.request);
        if (address === null) {
          missing.add(row.of ?? route);
          continue;
        }
        await test.step(address, async () => {
          // English comes by the address, French from another page of the app.
          await (language === 'en' ? visitor.open(address) : visitor.goTo(address));
          await expect(page, 'it is that page').toHaveURL((url) => url.pathname === address.split('?')[0]);
          await visitor.findsNoBarrier();
        });
      }
      for (const thing of missing)
        test.info().annotations.push({ type: 'not in the demonstration', description: thing });
    });
  }
}

/** Where a page is; null where the demonstration has nothing that it could be about. */
async function addressOf(route: string, row: Page, request: APIRequestContext): Promise<string | null> {
  const id = row.of ? await idOf(row.of, request) : '';
  const assessmentId = row.assessment ? await idOf(row.assessment, request) : '';
  if (id === null || assessmentId === null) return null;
  if (row.query) return `/${route}?${row.query}=${id}`;
  const places = { '**': 'nothing/of-the-kind', ':id': id, ':callId': id, ':assessmentId': assessmentId };
  return Object.entries({ ...places, ':sectionKey': row.sectionKey ?? '' }).reduce(
    (address, [place, value]) => address.replace(place, value),
    `/${route}`,
  );
}

/** The first of a list that will do. */
async function idOf(thing: Thing, request: APIRequestContext): Promise<string | null> {
  const { list, where = {} } = THINGS[thing] as { list: string; where?: Record<string, string> };
  const [place, above] = /:(\w+)/.exec(list) ?? [];
  const aboveId = above ? await idOf(above as Thing, request) : '';
  if (aboveId === null) return null;
  const reply = await request.get(place ? list.replace(place, aboveId) : list);
  expect(reply.status(), list).toBe(200);
  const fits = (one: Record<string, unknown>): boolean =>
    typeof one['id'] === 'string' && Object.entries(where).every(([name, value]) => one[name] === value);
  return (
    (listsIn(await reply.json())
      .flat()
      .find(fits)?.['id'] as string | undefined) ?? null
  );
}

/** The rows of an answer, which is a list or has one. */
function listsIn(body: unknown): Record<string, unknown>[][] {
  if (Array.isArray(body)) return [body as Record<string, unknown>[]];
  return Object.values(body as object).filter((value) => Array.isArray(value));
}
