import { expect } from '../stack/journey.js';
import { ASKED } from './applicant.js';
import { answered, type Life, readsState } from './life.js';

/** Reads what was handed in, without what is locked away, and begins. */
export async function startsScreening({ cast, company: { officer }, application }: Life): Promise<void> {
  await officer.goTo(`/desk/applications/${application}`);
  await officer.sees(cast.title);
  await expect(officer.page.getByRole('main').getByText(officer.t('ui.form.inVault')).first()).toBeVisible();
  await officer.press('application.action.start-screening');
  await officer.agree('application.action.start-screening');
  await readsState(officer, 'application.state.screening');
}

/** Asks about one question, which alone is opened again. */
export async function asksAboutOneQuestion({ company: { officer }, application }: Life): Promise<void> {
  const { page } = officer;
  const control = `#ask-${ASKED.section}-${ASKED.question}`;
  await officer.goTo(`/desk/applications/${application}/screening`);
  await officer.press('application.action.request-changes');
  await page.locator('#changes-message').fill('Dites-nous combien, et jusqu’à quand. How many, and by when?');
  await page
    .locator('details')
    .filter({ has: page.locator(control) })
    .locator('summary')
    .click();
  await page.locator(control).check();
  await page.locator(`${control}-text`).fill('Combien de parajuristes ? How many paralegals?');
  await officer.findsNoBarrier();
  await officer.agree('screening.changes.send');
  await readsState(officer, 'application.state.changesRequested');
}

/** Sees what has changed, looks at each point and finds it eligible. */
export async function findsItEligible({ cast, company: { officer }, application }: Life): Promise<void> {
  const { page, t } = officer;
  await officer.goTo(`/desk/applications/${application}/screening`);
  const difference = page.locator('app-answer-difference');
  await expect(difference.locator('del').first()).toBeVisible();
  await expect(difference).toContainText(cast.answer);
  for (const yes of await page.locator('input[id^="check-"][value="yes"]').all()) {
    await answered(page, /check-eligibility$/, () => yes.check());
  }
  await officer.findsNoBarrier();
  await officer.press('application.action.find-eligible');
  await officer.agree('application.action.find-eligible');
  await expect(page.getByText(t('screening.verdict.eligible')).first()).toBeVisible();
}
