import { createHash } from 'node:crypto';
import { expect } from '../stack/journey.js';
import { isTold, type Life, readsState, readsWhy, type Subject } from './life.js';

const SENT: Subject = { en: /^An agreement to read/, fr: /^Une entente à lire/ };
const SIGNED: Subject = { en: /^Waits for a countersignature/, fr: /^À contresigner/ };
const IN_FORCE: Subject = { en: /^In force/, fr: /^En vigueur/ };

/** The officer sends the agreement. */
export async function sendsTheAgreement({ company: { officer }, award }: Life): Promise<void> {
  await officer.goTo(`/desk/awards/${award}/agreement`);
  await officer.press('agreement.action.send');
  await officer.agree('agreement.action.send');
  await readsState(officer, 'agreement.state.sent');
}

/** Who writes for the organization does not bind it. */
export async function editorMayNotSign({ company: { applicant }, award }: Life): Promise<void> {
  await applicant.goTo(`/awards/${award}/agreement`);
  await readsWhy(applicant, 'agreement.needs-signatory');
  await expect(applicant.page.locator('#sign-name')).toHaveCount(0);
}

/** The signatory reads the document whose digest is shown, and accepts it with a typed name. */
export async function signs(life: Life): Promise<void> {
  const { language, cast, company, award } = life;
  const { signatory } = company;
  const { page, t } = signatory;
  await isTold(life, 'signatory', SENT);
  await signatory.goTo(`/awards/${award}/agreement`);
  const link = page.locator(`app-agreement-documents a[href$="/${language}"]`);
  const document = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(document.headers()['content-type']).toContain('application/pdf');
  const digest = createHash('sha256')
    .update(await document.body())
    .digest('hex');
  await expect(page.locator('app-agreement-documents')).toContainText(digest);
  await signatory.press('agreement.sign.action');
  await expect(page.getByText(t('agreement.sign.acceptMissing')).first()).toBeVisible();
  await page.locator('#sign-accepted').check();
  await page.locator('#sign-name').fill(cast.newcomers.signatory.name);
  await signatory.findsNoBarrier();
  await signatory.press('agreement.sign.action');
  await readsState(signatory, 'agreement.publicState.signed');
}

/** Who recommended the award approves others, and does not countersign this one. */
export async function recommenderMayNotCountersign(life: Life): Promise<void> {
  const { company, award } = life;
  const { officer } = company;
  const { page, t } = officer;
  await isTold(life, 'officer', SIGNED);
  await officer.goTo(`/desk/awards/${award}/agreement`);
  await expect(page.getByRole('button', { name: t('agreement.action.countersign') })).toBeDisabled();
  await readsWhy(officer, 'agreement.countersigner-is-recommender');
}

/** Another person countersigns, and the organization is told that it is in force. */
export async function countersigns(life: Life): Promise<void> {
  const { company, award } = life;
  const { approver } = company;
  await approver.goTo(`/desk/awards/${award}/agreement`);
  await approver.press('agreement.action.countersign');
  await approver.agree('agreement.action.countersign');
  await readsState(approver, 'agreement.state.countersigned');
  await isTold(life, 'signatory', IN_FORCE);
}
