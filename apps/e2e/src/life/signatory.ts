import { expect } from '../stack/journey.js';
import { mailTo } from '../stack/mailbox.js';
import { idIn, type Life } from './life.js';

const SUBJECTS = {
  en: { asked: /^We need something from you/, letter: /^A letter about/ },
  fr: { asked: /^Nous avons besoin de vous/, letter: /^Une lettre/ },
} as const;

/** Reads it in full, certifies and hands in. */
export async function submits({ cast, company: { signatory }, application }: Life): Promise<void> {
  const { page, t } = signatory;
  await signatory.goTo(`/applications/${application}`);
  await signatory.follow('application.check.action');
  await signatory.follow('application.check.goOn');
  await page.locator('#submit-certified').check();
  await page.locator('#submit-name').fill(cast.newcomers.signatory.name);
  await signatory.press('application.action.submit');
  await page.waitForURL(/\/receipt$/);
  await signatory.sees(t('application.receipt.heading'));
}

/** Sends the answer back, for the organization. */
export async function sendsItBack({ language, cast, company, application }: Life): Promise<void> {
  const { signatory } = company;
  const { page } = signatory;
  const { name, email } = cast.newcomers.signatory;
  await mailTo(email, SUBJECTS[language].asked);
  await signatory.goTo(`/applications/${application}`);
  await signatory.follow('application.check.actionAgain');
  await signatory.follow('application.check.goOnAgain');
  await page.locator('#submit-certified').check();
  await page.locator('#submit-name').fill(name);
  await signatory.press('application.action.resubmit');
  await page.waitForURL(/\/receipt/);
}

/** Learns from a letter what was decided, and nothing of it before. */
export async function knowsNothingYet({ company: { signatory }, application }: Life): Promise<void> {
  const { page, t } = signatory;
  await signatory.goTo(`/applications/${application}`);
  await expect(page.getByText(t('application.seeLetter'))).toHaveCount(0);
  await expect(page.getByText(t('application.publicState.panel'), { exact: true }).first()).toBeVisible();
}

/** Reads the letter, and finds the award from there. */
export async function readsTheLetter(life: Life): Promise<void> {
  const { language, cast, company, application } = life;
  const { signatory } = company;
  const { page, t } = signatory;
  await mailTo(cast.newcomers.signatory.email, SUBJECTS[language].letter);
  await signatory.goTo(`/applications/${application}`);
  await signatory.follow('application.seeLetter');
  await signatory.sees(t('letter.heading'));
  await signatory.follow('letter.toAward');
  await page.waitForURL(/\/awards\/[0-9a-f-]{36}/);
  await expect(page.getByText(t('agreement.notYet'))).toBeVisible();
  life.award = idIn(page.url());
}
