import { expect, type Visitor } from '../stack/journey.js';
import type { Newcomer } from './cast.js';
import { choose, type Life, readsState, readsWhy } from './life.js';

/** How many days from now reviews are due. */
const DUE_IN_DAYS = 14;

/** Asks two people to review for the call. */
export async function invitesReviewers({ cast, company: { officer }, call }: Life): Promise<void> {
  const { page } = officer;
  await officer.goTo(`/desk/calls/${call}/reviewers`);
  for (const persona of ['conflicted', 'reviewer'] as const) {
    const { name } = cast.newcomers[persona];
    await choose(page.locator('#invite-who'), name);
    await page.locator('#invite-load').fill('3');
    await officer.press('callReviewers.invite.action');
    await expect(page.getByRole('row').filter({ hasText: name })).toContainText(
      officer.t('callReviewer.state.invited'),
    );
  }
}

/** Gives the application to both. */
export async function assignsBoth(life: Life): Promise<void> {
  const { company, call } = life;
  const { officer } = company;
  await officer.goTo(`/desk/calls/${call}/assignments`);
  for (const persona of ['conflicted', 'reviewer'] as const) await assigns(life, persona);
}

async function assigns(life: Life, persona: Newcomer): Promise<void> {
  const { cast, company } = life;
  const { officer } = company;
  const { page } = officer;
  const { name } = cast.newcomers[persona];
  await tick(officer, cast.title);
  await choose(page.locator('#assign-reviewer'), name);
  await page.locator('#assign-due').fill(daysFromNow(DUE_IN_DAYS));
  await officer.press('assignments.assign');
  const given = rowOf(officer, cast.title).getByRole('listitem').filter({ hasText: name });
  await expect(given).toContainText(officer.t('review.state.assigned'));
  await expect(rowOf(officer, cast.title).getByRole('checkbox')).not.toBeChecked();
}

/** Whoever is bound to the applicant is not given the application again. */
export async function mayNotAssignAgain({ cast, company: { officer }, call }: Life): Promise<void> {
  const { page, t } = officer;
  const { name } = cast.newcomers.conflicted;
  await officer.goTo(`/desk/calls/${call}/assignments`);
  await expect(rowOf(officer, cast.title)).toContainText(t('assignments.blocked', { names: name }));
  await tick(officer, cast.title);
  await choose(page.locator('#assign-reviewer'), name);
  await officer.press('assignments.assign');
  await readsWhy(officer, 'review.reviewer-has-conflict');
  await officer.findsNoBarrier();
}

/** May not send on what is still being reviewed. */
export async function mayNotSendItOnYet({ company: { officer }, application }: Life): Promise<void> {
  const { page, t } = officer;
  await officer.goTo(`/desk/applications/${application}/reviews`);
  await expect(page.getByRole('button', { name: t('deskReviews.panel.action') })).toBeDisabled();
  await expect(page.getByText(t('error.review.reviews-are-open', { open: 1 }))).toBeVisible();
}

/** Reads the scores side by side and in the ranking, and sends the application to the panel. */
export async function sendsItToThePanel({
  cast,
  company: { officer },
  application,
  call,
}: Life): Promise<void> {
  const { page, t } = officer;
  await officer.goTo(`/desk/calls/${call}/ranking`);
  await expect(rowOf(officer, cast.title)).toContainText(t('review.band.strong'));
  await officer.findsNoBarrier();
  await officer.goTo(`/desk/applications/${application}/reviews`);
  await expect(page.getByText(t('review.state.conflicted')).first()).toBeVisible();
  await expect(page.getByText(t('review.conflict.friendship')).first()).toBeVisible();
  await officer.findsNoBarrier();
  await officer.press('deskReviews.panel.action');
  await page.locator('#panel-reason').fill('One of two reviewers declared a conflict of interest.');
  await officer.agree('deskReviews.panel.action');
  await readsState(officer, 'application.state.panel');
}

function rowOf({ page }: Visitor, title: string) {
  return page.getByRole('row').filter({ hasText: title });
}

async function tick(visitor: Visitor, title: string): Promise<void> {
  await rowOf(visitor, title).getByRole('checkbox').check();
}

function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
