import { expect, type Page, type Request } from '@playwright/test';

/** How long nothing may be asked for, in a browser that has nothing else to do, before a page counts as calm. */
const QUIET_MS = 150;
const PATIENCE_MS = 90_000;

/** What a page has asked the server for, and what of it has no answer yet. */
class Traffic {
  readonly unanswered = new Set<Request>();
  asked = 0;

  constructor(page: Page) {
    page.on('request', (request) => {
      // A document takes the place of another, whose answers nobody waits for any more.
      if (request.isNavigationRequest()) this.unanswered.clear();
      this.unanswered.add(request);
      this.asked++;
    });
    for (const event of ['requestfinished', 'requestfailed'] as const) {
      page.on(event as 'requestfinished', (request) => this.unanswered.delete(request));
    }
  }
}

const known = new WeakMap<Page, Traffic>();

/** Looks at what a page asks for from now on. */
export function watchTraffic(page: Page): void {
  if (!known.has(page)) known.set(page, new Traffic(page));
}

/**
 * Waits until a page has everything that it asked for, has done with it what there was to do, and asks for nothing more.
 * A machine that is slow takes longer to have nothing to do: it is not the clock alone that tells.
 */
export async function calm(page: Page): Promise<void> {
  const traffic = known.get(page);
  if (!traffic) throw new Error('Nobody watches the traffic of this page.');
  const isCalm = async (): Promise<string> => {
    const { asked } = traffic;
    if (!(await rests(page))) return 'loading';
    const [request] = traffic.unanswered;
    if (request) return `waiting for ${request.url()}`;
    return traffic.asked === asked ? 'calm' : 'asking';
  };
  await expect.poll(isCalm, { intervals: [10], timeout: PATIENCE_MS }).toBe('calm');
}

/** False while a document is loading, or a part of it, or where it was left meanwhile. */
async function rests(page: Page): Promise<boolean> {
  try {
    return await page.evaluate(
      (quietMs) =>
        new Promise<boolean>((resolve) => {
          const tell = (): void =>
            resolve(document.readyState === 'complete' && !document.querySelector('ui-skeleton'));
          setTimeout(() => void scheduler.postTask(tell, { priority: 'background' }), quietMs);
        }),
      QUIET_MS,
    );
  } catch (error) {
    if (page.isClosed()) throw error;
    return false;
  }
}
