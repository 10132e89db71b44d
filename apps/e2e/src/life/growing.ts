import { expect } from '../stack/journey.js';
import { isTold, type Life, readsState, type Subject } from './life.js';

const OPENED: Subject = { en: /^Something to begin/, fr: /^À commencer/ };
const EVIDENCE = 'We looked at it together. Nous l’avons examiné ensemble.';

/** The officer asks for more than money: how the organization grows during the award. */
export async function opensTheFile({ company: { officer }, award }: Life): Promise<void> {
  const { page, t } = officer;
  await officer.goTo(`/desk/awards/${award}/capacity`);
  await officer.press('capacity.action.open');
  await expect(page.getByRole('heading', { name: t('capacity.assessments.heading') })).toBeVisible();
}

/** The applicant tells where the organization begins in all nine areas, saved while typing, and hands it in. */
export async function tellsWhereItBegins(life: Life): Promise<void> {
  const { company, award } = life;
  const { applicant } = company;
  const { page } = applicant;
  const evidence = page.locator('textarea[id$="-evidence"]');
  await isTold(life, 'signatory', OPENED);
  await applicant.goTo(`/awards/${award}/capacity`);
  await applicant.follow('capacity.kind.baseline');
  await expect(evidence).toHaveCount(9);
  for (const level of await page.locator('input[type="radio"][value="2"]').all()) await level.check();
  for (const one of await evidence.all()) await one.fill(EVIDENCE);
  await expect(page.getByText(applicant.pattern('ui.save.saved', 'time'))).toBeVisible();
  await applicant.press('capacity.submit.action');
  await applicant.agree('capacity.submit.action');
  await readsState(applicant, 'capacity-assessment.state.submitted');
}

/** The officer confirms it. */
export async function confirmsWhereItBegins({ company: { officer }, award }: Life): Promise<void> {
  await officer.goTo(`/desk/awards/${award}/capacity`);
  await officer.follow('capacity.kind.baseline');
  await officer.press('capacity.confirm.action');
  await readsState(officer, 'capacity-assessment.state.confirmed');
}
