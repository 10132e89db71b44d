import type { LetterTexts } from './letter.js';

const AGREEMENT_FOLLOWS = [
  'We are preparing an agreement in English and in French. We tell you when it can be read, usually within 10 business days. A signatory of your organization accepts it in Candela; nothing has to be printed or sent.',
  'Please begin no activity that this grant is to pay for before the agreement is in force.',
];

/** The words of letters in English. */
export const englishLetters: LetterTexts = {
  titles: {
    approved: 'Your application was approved',
    approvedWithConditions: 'Your application was approved with conditions',
    waitlisted: 'Your application is on the waiting list',
    declined: 'Your application was not approved',
  },
  greeting: 'To {organization}, about {reference}, your application to “{call}”.',
  opening: {
    approved: 'We are glad to tell you that your application was approved.',
    approvedWithConditions:
      'We are glad to tell you that your application was approved, with {conditions, plural, one {one condition} other {# conditions}}.',
    waitlisted:
      'Your application was found worth supporting, but the money of this call does not reach it at present. It is on the waiting list.',
    declined:
      'We are sorry to tell you that your application was not approved. We know how much work it was.',
  },
  award: 'You are offered {amount} for activities from {startsOn} to {endsOn}.',
  conditions: {
    heading: 'Conditions',
    intro:
      '{conditions, plural, one {This condition is} other {These conditions are}} part of the agreement. Your mission tells you how to show that {conditions, plural, one {it is} other {they are}} met.',
  },
  nextHeading: 'What happens next',
  next: {
    approved: AGREEMENT_FOLLOWS,
    approvedWithConditions: AGREEMENT_FOLLOWS,
    waitlisted: [
      'If money becomes available we decide again, and tell you at once. You need not do anything. You may withdraw your application at any time.',
    ],
    declined: [
      'Your application is closed. You may apply to other calls; this decision does not count against you.',
    ],
  },
  reasonHeading: 'Why',
  reasons: {
    outsidePriorities: 'What you propose lies outside the priorities of this call.',
    needNotShown:
      'The application does not show clearly enough whose need it answers, and how that is known.',
    resultsUnclear: 'It does not become clear enough what would change, and how one would see it.',
    capacityNotShown:
      'It does not become clear enough how the work would be carried out in the time and with the people named.',
    risksTooHigh:
      'The risks to the people concerned seem too high for what the project can achieve, with the measures described.',
    budgetNotJustified: 'The costs are not explained well enough, or do not fit the activities.',
    fundsExhausted:
      'The money of this call went to applications that were ranked higher. Yours was not found wanting.',
    fundedElsewhere: 'What you propose is paid for by another source already.',
  },
  feedbackHeading: 'What those who read it would like you to know',
  resourcesHeading: 'Where else to look',
  resources: [
    'Calls that are open now are listed in Candela, under Calls.',
    'If somebody is in danger because of their work, ask a rapid-response programme: it decides within days, and needs no organization.',
    'Your mission knows other funders in your country, and is glad to talk about this letter.',
  ],
  appealHeading: 'If you do not agree',
  appeal:
    'You may ask once that the decision be looked at again, within {appealDays} business days of this letter, by writing to the mission that ran the call. Say what you believe was overlooked. People who did not take part in the decision look at it.',
  closing: 'The mission that ran this call',
};
