import { expect, type Visitor } from '../stack/journey.js';
import { mailTo } from '../stack/mailbox.js';
import type { Newcomer } from './cast.js';
import { idIn, type Life, readsState } from './life.js';

const SUBJECTS = {
  en: { invited: /^Asked to review/, assigned: /^Reviews for you/ },
  fr: { invited: /^On vous invite à évaluer/, assigned: /^Des évaluations pour vous/ },
} as const;

/** Both say yes to the invitation that came by mail. */
export async function acceptBoth({ language, cast, company }: Life): Promise<void> {
  for (const persona of ['conflicted', 'reviewer'] as const) {
    const { page, t } = company[persona];
    await mailTo(cast.newcomers[persona].email, SUBJECTS[language].invited);
    await company[persona].goTo('/reviews');
    if (persona === 'reviewer') await company[persona].findsNoBarrier();
    await company[persona].press('reviews.invitation.accept');
    await expect(page.getByRole('button', { name: t('reviews.invitation.accept') })).toHaveCount(0);
  }
}

/** One knows somebody there, says so, and never reads it. */
export async function declaresAConflict(life: Life): Promise<void> {
  const { cast, company } = life;
  const { conflicted } = company;
  const { page, t } = conflicted;
  const address = await opensTheReview(life, 'conflicted');
  await page.getByRole('button', { name: t('review.certify.conflict') }).click();
  await page.locator('input[name="conflict-kind"][value="friendship"]').check();
  await page.locator('#conflict-note').fill('We studied together.');
  await conflicted.findsNoBarrier();
  await conflicted.agree('review.declare.action');
  await expect(page.getByText(t('review.over.conflicted'))).toBeVisible();
  await conflicted.goTo(address);
  await expect(page.getByText(t('review.over.conflicted'))).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(cast.title);
  await expect(page.getByRole('button', { name: t('review.certify.action') })).toHaveCount(0);
  await conflicted.findsNoBarrier();
}

/** The other states that nothing binds, reads, scores while it is kept, and hands in. */
export async function reviewsIt(life: Life): Promise<void> {
  const { cast, company } = life;
  const { reviewer } = company;
  const { page, t } = reviewer;
  await opensTheReview(life, 'reviewer');
  await reviewer.press('review.certify.action');
  await expect(page.getByText(t('review.certify.missing'))).toBeVisible();
  await page.locator('#certify-statement').check();
  await reviewer.press('review.certify.action');
  await expect(page.getByRole('heading', { name: cast.title })).toBeVisible();
  for (const criterion of await page.locator('[role=radiogroup][aria-labelledby^="score-"]').all()) {
    await criterion.getByRole('radio').last().check();
  }
  await page.locator('input[name="score-overall-recommendation"][value="fund"]').check();
  await page.locator('#score-overall-comment').fill('Sound, useful and ready. Solide, utile et prêt.');
  await expect(page.getByText(reviewer.pattern('ui.save.saved', 'time'))).toBeVisible();
  await reviewer.press('review.submit.action');
  await reviewer.agree('review.submit.action');
  await readsState(reviewer, 'review.state.submitted');
}

/** Follows the mail to the review: nothing can be read before the statement. Returns its address. */
async function opensTheReview(life: Life, persona: Newcomer): Promise<string> {
  const { language, cast, company } = life;
  const visitor: Visitor = company[persona];
  const { page, t } = visitor;
  await mailTo(cast.newcomers[persona].email, SUBJECTS[language].assigned);
  await visitor.goTo('/reviews');
  await page.getByRole('table').getByRole('link').first().click();
  await page.waitForURL(/\/reviews\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { name: t('review.certify.heading') })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(cast.title);
  if (persona === 'reviewer') await visitor.findsNoBarrier();
  return `/reviews/${idIn(page.url())}`;
}
