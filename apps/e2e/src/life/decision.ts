import { expect, type Visitor } from '../stack/journey.js';
import { mailTo } from '../stack/mailbox.js';
import { type Life, readsState, readsWhy } from './life.js';

/** What is given, in dollars: little enough to owe one report, at the end. */
export const AMOUNT = '20000';

const APPROVED = {
  en: /^Approved, not told yet/,
  fr: /^Approuvée, pas encore annoncée/,
} as const;

/** The officer recommends, and may not approve what he recommended. */
export async function recommends({ company: { officer }, application }: Life): Promise<void> {
  const { page } = officer;
  await officer.goTo(`/desk/applications/${application}/decision`);
  await page.locator('input[name="decision-outcome"][value="approved"]').check();
  await page.locator('#decision-amount').fill(AMOUNT);
  await page.locator('#decision-starts').fill(new Date().toISOString().slice(0, 10));
  await page.locator('#decision-rationale').fill('Strong on need and on method.');
  await officer.findsNoBarrier();
  await officer.press('decision.recommend.action');
  await readsState(officer, 'decision.state.recommended');
  await mayNotApprove(officer, 'decision.approver-is-recommender');
}

/** Whoever reviewed an application does not approve it either. */
export async function reviewerMayNotApprove({ company: { reviewer }, application }: Life): Promise<void> {
  await reviewer.goTo(`/desk/applications/${application}/decision`);
  await mayNotApprove(reviewer, 'decision.approver-reviewed');
}

async function mayNotApprove(visitor: Visitor, code: string): Promise<void> {
  const { page, t } = visitor;
  await readsWhy(visitor, code);
  await expect(page.getByRole('button', { name: t('decision.action.approve') })).toHaveCount(0);
}

/** Another person approves. */
export async function approves({ company: { approver }, application }: Life): Promise<void> {
  await approver.goTo(`/desk/applications/${application}/decision`);
  await approver.press('decision.action.approve');
  await approver.agree('decision.action.approve');
  await readsState(approver, 'decision.state.approved');
}

/** The officer tells what was approved. */
export async function releases({
  language,
  cast,
  company: { officer },
  call,
  application,
}: Life): Promise<void> {
  const { page, t } = officer;
  await mailTo(cast.newcomers.officer.email, APPROVED[language]);
  await officer.goTo(`/desk/calls/${call}/decisions`);
  await officer.press('decision.release.action');
  await officer.agree('decision.release.action');
  await expect(page.getByRole('row').filter({ hasText: cast.title })).toContainText(
    t('decision.state.released'),
  );
  await officer.goTo(`/desk/applications/${application}`);
  await readsState(officer, 'application.state.approved');
}
