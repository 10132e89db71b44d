import { Gathering } from '../life/company.js';
import { answersTheQuestion, draftsIt, mayNotSubmit } from '../life/applicant.js';
import { approves, recommends, releases, reviewerMayNotApprove } from '../life/decision.js';
import type { Life } from '../life/life.js';
import {
  assignsBoth,
  invitesReviewers,
  mayNotAssignAgain,
  mayNotSendItOnYet,
  sendsItToThePanel,
} from '../life/officer-reviews.js';
import { asksAboutOneQuestion, findsItEligible, startsScreening } from '../life/officer-screens.js';
import { acceptBoth, declaresAConflict, reviewsIt } from '../life/reviewers.js';
import { knowsNothingYet, readsTheLetter, sendsItBack, submits } from '../life/signatory.js';
import { LANGUAGES, test } from '../stack/journey.js';

/** Nine people have more to do than one. */
const PATIENCE_MS = 1_200_000;

for (const language of LANGUAGES) {
  test(`takes an application from its draft to the letter, as nine people, in ${language}`, async ({
    anotherBrowser,
  }) => {
    test.setTimeout(PATIENCE_MS);
    const gathering = new Gathering(language, anotherBrowser);
    const { company, organizationId } = await test.step('nine people come together', () => gathering.begin());
    const { cast } = gathering;
    const life: Life = {
      ...{ language, cast, company, organizationId },
      ...{ call: '', application: '' },
    };
    const step = (title: string, act: (life: Life) => Promise<void>): Promise<void> =>
      test.step(title, () => act(life));

    await step('the applicant drafts', draftsIt);
    await step('the applicant is told that a signatory submits', mayNotSubmit);
    await step('the signatory submits', submits);
    await step('the officer starts the screening', startsScreening);
    await step('the officer asks for more on one question', asksAboutOneQuestion);
    await step('the applicant answers that one', answersTheQuestion);
    await step('the signatory sends it back', sendsItBack);
    await step('the officer sees the difference and finds it eligible', findsItEligible);

    await step('the officer asks two people to review', invitesReviewers);
    await step('both accept', acceptBoth);
    await step('the officer assigns both', assignsBoth);
    await step('one declares a conflict of interest and reads nothing', declaresAConflict);
    await step('the officer cannot assign that person again', mayNotAssignAgain);
    await step('the officer cannot send on what is being reviewed', mayNotSendItOnYet);
    await step('the other states that nothing binds, scores and hands in', reviewsIt);
    await step('the officer reads the ranking and sends it to the panel', sendsItToThePanel);

    await step('the officer recommends, and cannot approve', recommends);
    await step('who reviewed it cannot approve', reviewerMayNotApprove);
    await step('another person approves', approves);
    await step('the applicant sees nothing of it yet', knowsNothingYet);
    await step('the officer releases', releases);
    await step('the signatory reads the letter', readsTheLetter);
  });
}
