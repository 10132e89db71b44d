import {
  countersigns,
  editorMayNotSign,
  recommenderMayNotCountersign,
  sendsTheAgreement,
  signs,
} from '../life/agreement.js';
import { answersTheQuestion, draftsIt, mayNotSubmit } from '../life/applicant.js';
import { auditsIt, closes, mayNotCloseYet } from '../life/closing.js';
import { Gathering } from '../life/company.js';
import { approves, recommends, releases, reviewerMayNotApprove } from '../life/decision.js';
import { confirmsWhereItBegins, opensTheFile, tellsWhereItBegins } from '../life/growing.js';
import type { Life } from '../life/life.js';
import {
  assignsBoth,
  invitesReviewers,
  mayNotAssignAgain,
  mayNotSendItOnYet,
  sendsItToThePanel,
} from '../life/officer-reviews.js';
import { asksAboutOneQuestion, findsItEligible, startsScreening } from '../life/officer-screens.js';
import {
  approvesThePayment,
  askerMayNotApprove,
  checks,
  editorMayNotAsk,
  granteeAsks,
  marksAsPaid,
  officerAsks,
} from '../life/payments.js';
import { acceptsIt, changesIt, handsItIn, returnsIt, writesTheReport } from '../life/reports.js';
import { acceptBoth, declaresAConflict, reviewsIt } from '../life/reviewers.js';
import { knowsNothingYet, readsTheLetter, sendsItBack, submits } from '../life/signatory.js';
import { LANGUAGES, test } from '../stack/journey.js';

/** Nine people have more to do than one. */
const PATIENCE_MS = 1_800_000;

for (const language of LANGUAGES) {
  test(`lives a grant’s whole life, as nine people, in ${language}`, async ({ anotherBrowser }) => {
    test.setTimeout(PATIENCE_MS);
    const gathering = new Gathering(language, anotherBrowser);
    const { company, organizationId } = await test.step('nine people come together', () => gathering.begin());
    const { cast } = gathering;
    const life: Life = {
      ...{ language, cast, company, organizationId },
      ...{ call: '', application: '', award: '', report: '' },
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

    await step('the officer sends the agreement', sendsTheAgreement);
    await step('who only writes for the organization cannot sign', editorMayNotSign);
    await step('the signatory reads the agreement and accepts it by name', signs);
    await step('who recommended cannot countersign', recommenderMayNotCountersign);
    await step('another person countersigns', countersigns);

    await step('who only writes for the organization cannot ask for money', editorMayNotAsk);
    await step('the signatory asks for the first instalment', granteeAsks);
    await step('finance checks it, and cannot approve', (it) => checks(it, 1));
    await step('the controller approves it, and cannot pay', (it) => approvesThePayment(it, 1));
    await step('finance marks it as paid, and the grantee sees it', (it) => marksAsPaid(it, 1));

    await step('the officer asks how the organization grows', opensTheFile);
    await step('the applicant tells where it begins', tellsWhereItBegins);
    await step('the officer confirms that', confirmsWhereItBegins);

    await step('the applicant writes the final report, and cannot hand it in', writesTheReport);
    await step('the signatory hands it in', (it) => handsItIn(it, 1));
    await step('the officer comments, and returns it', returnsIt);
    await step('the applicant changes what was commented on', changesIt);
    await step('the signatory hands it in again', (it) => handsItIn(it, 2));
    await step('the officer accepts it', acceptsIt);

    await step('the officer cannot close before the holdback is paid', mayNotCloseYet);
    await step('the officer asks for the holdback, and cannot check it', officerAsks);
    await step('finance checks the holdback', (it) => checks(it, 2));
    await step('who asked for it cannot approve', askerMayNotApprove);
    await step('the controller approves the holdback', (it) => approvesThePayment(it, 2));
    await step('finance marks it as paid', (it) => marksAsPaid(it, 2));

    await step('the officer closes the award', closes);
    await step('the auditor reads it all, and can change nothing', auditsIt);
  });
}
