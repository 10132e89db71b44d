import type { Locator, Page } from '@playwright/test';
import { expect, type Visitor } from '../stack/journey.js';
import { mailsTo } from '../stack/mailbox.js';
import type { JourneyLanguage } from '../stack/texts.js';
import type { Cast, Newcomer } from './cast.js';
import type { Company } from './company.js';

/** What one grant's life is about: who takes part in it, and the ids that the steps hand on. */
export interface Life {
  readonly language: JourneyLanguage;
  readonly cast: Cast;
  readonly company: Company;
  readonly organizationId: string;
  call: string;
  application: string;
  award: string;
  report: string;
}

/** The id in an address. */
export function idIn(address: string): string {
  const [id] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(address) ?? [];
  if (!id) throw new Error(`${address} has no id.`);
  return id;
}

/** Chooses from a list what begins with these words. */
export async function choose(list: Locator, words: string): Promise<void> {
  const choice = list.locator('option').filter({ hasText: words }).first();
  await list.selectOption((await choice.getAttribute('value')) ?? '');
}

/** Does something, and waits until the server has agreed to it. */
export async function answered(page: Page, path: RegExp, act: () => Promise<void>): Promise<void> {
  const reply = page.waitForResponse(
    (response) => path.test(response.url()) && response.request().method() !== 'GET',
  );
  await act();
  expect((await reply).ok()).toBe(true);
}

/** Reads on the page why something is refused. */
export async function readsWhy({ page, t }: Visitor, code: string): Promise<void> {
  await expect(page.getByText(t(`error.${code}`)).first()).toBeVisible();
}

/** Reads on the page how something stands. */
export async function readsState({ page, t }: Visitor, key: string): Promise<void> {
  await expect(page.getByText(t(key), { exact: true }).first()).toBeVisible();
}

/** Long enough for a mail on a machine that is busy with other things. */
const MAIL_TIMEOUT_MS = 120_000;

/** How the subject of a mail begins, in each language. */
export type Subject = Readonly<Record<JourneyLanguage, RegExp>>;

/** Finds in the mailbox that somebody was written to about it, and how often. */
export async function isTold(
  { language, cast }: Life,
  persona: Newcomer,
  subject: Subject,
  times = 1,
): Promise<void> {
  const { email } = cast.newcomers[persona];
  const fitting = async (): Promise<number> =>
    (await mailsTo(email)).filter((mail) => subject[language].test(mail.subject)).length;
  await expect
    .poll(fitting, { message: `mails to ${persona} about ${subject[language]}`, timeout: MAIL_TIMEOUT_MS })
    .toBe(times);
}
