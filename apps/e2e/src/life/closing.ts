import { expect } from '../stack/journey.js';
import { isTold, type Life, readsState, type Subject } from './life.js';

const CLOSED: Subject = { en: /^Closed/, fr: /^Close/ };

/** Nothing is closed while the holdback is unpaid: the checklist says so. */
export async function mayNotCloseYet({ company: { officer }, award }: Life): Promise<void> {
  const { page, t } = officer;
  await officer.goTo(`/desk/awards/${award}/reports`);
  await expect(page.getByRole('button', { name: t('report.checklist.action') })).toBeDisabled();
  await expect(page.getByText(t('error.checklist.money-unpaid')).first()).toBeVisible();
}

/** The officer closes the award once the checklist is done; the grantee is told, and sees it. */
export async function closes(life: Life): Promise<void> {
  const { company, award } = life;
  const { officer, signatory } = company;
  const { page, t } = officer;
  await officer.goTo(`/desk/awards/${award}/reports`);
  await expect(page.getByText(t('report.checklist.open'), { exact: true })).toHaveCount(0);
  await officer.press('report.checklist.action');
  await officer.agree('report.checklist.action');
  await expect(page.getByText(t('report.checklist.isClosed'))).toBeVisible();
  await readsState(officer, 'award.state.closed');
  await officer.findsNoBarrier();
  await isTold(life, 'signatory', CLOSED);
  await signatory.goTo(`/awards/${award}`);
  await readsState(signatory, 'award.publicState.closed');
  await signatory.findsNoBarrier();
}

/** The auditor reads the whole life and the ledger, and can change nothing. */
export async function auditsIt({ cast, company: { auditor }, application, award }: Life): Promise<void> {
  const { page, t } = auditor;
  await auditor.goTo(`/desk/applications/${application}/timeline`);
  await auditor.sees(cast.title);
  for (const action of ['submit', 'find-eligible', 'send-to-panel']) {
    await expect(page.getByText(t(`timeline.application.${action}`)).first()).toBeVisible();
  }
  await expect(page.getByText(t('desk.noActions'))).toBeVisible();
  await auditor.goTo(`/desk/awards/${award}/money`);
  await expect(page.locator('app-ledger').getByRole('row').nth(1)).toBeVisible();
  await expect(page.locator('app-payment-actions').getByRole('button')).toHaveCount(0);
}
