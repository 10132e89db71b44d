import type { AgreementTexts } from './agreement-text.js';

/** The words of agreements in English. */
export const englishAgreement: AgreementTexts = {
  title: 'Grant agreement {reference}',
  foot: 'Grant agreement {reference}, version {number}',
  facts: {
    reference: 'Agreement',
    programme: 'The programme',
    recipient: 'The recipient',
    project: 'Project',
    call: 'Call',
    amount: 'Grant',
    period: 'Period',
    sentOn: 'Sent on',
  },
  period: '{startsOn} to {endsOn}',
  theProgramme: 'The programme that ran the call',
  sections: [
    {
      heading: '1. Purpose',
      paragraphs: [
        'The programme supports the project named above, as it is described in the application of the recipient. The recipient carries it out with its own people and partners, in its own name and under its own responsibility.',
        'The application as it was approved is part of this agreement. Where the two differ, this agreement counts.',
      ],
    },
    {
      heading: '2. The grant',
      paragraphs: [
        'The programme grants at most {amount} for costs of the project that arise between {startsOn} and {endsOn}, both days included. Costs before and after this period are not paid for.',
        'The recipient uses the grant for the budget that was approved. It may move up to 10% of a budget line to other lines; beyond that it asks the programme first.',
      ],
    },
  ],
  payment: {
    heading: '3. Payment',
    intro: 'The grant is paid in instalments, each when what it depends on has happened:',
    header: ['Share', 'Amount', 'Is paid after'],
    outro: 'What was paid and not spent on the project is returned within 30 days of the end of the period.',
  },
  releasedBy: {
    signature: 'both parties have accepted this agreement',
    interimReport: 'the interim report is accepted',
    finalReport: 'the final report is accepted',
  },
  conditions: {
    heading: '4. Conditions',
    none: 'There are no conditions beyond this agreement.',
    intro:
      'Payment also depends on {conditions, plural, one {this condition} other {these conditions}}, until the programme has confirmed that {conditions, plural, one {it is} other {they are}} met:',
  },
  reports: {
    heading: '5. Reports and records',
    none: 'No report is owed. The programme asks how things went, and an answer is welcome.',
    atHalfTime: 'At half-time: an interim report.',
    everyMonths: 'Every {count} months, until {endsOn}: a report on progress.',
    monthsAfterStart: 'Within {count} months of {startsOn}: a short report, which may be given aloud.',
    daysAfterEnd: 'Within {count} days of {endsOn}: a final report.',
    content:
      'A report tells of activities, results and people reached, and of spending by budget line. A difference of more than 10% on a line is explained.',
    records:
      'The recipient keeps records and receipts for seven years and shows them when asked. Where a receipt would put somebody at risk, a declaration may replace it, as the programme describes. Names of people at risk are never required in a report.',
  },
  closing: {
    heading: '6. Care for people, changes and end',
    paragraphs: [
      'The safety of people comes before results. The recipient may stop or change an activity at once where somebody is at risk, and tells the programme as soon as it is safe to do so.',
      'The recipient tolerates neither exploitation nor abuse, follows the law against corruption and against the financing of terrorism, and tells the programme of any case without delay.',
      'Nothing about the recipient or the project is made public without its consent for that use. The programme names neither in public where the recipient has asked for it.',
      'Changes need the consent of both parties in writing. Either may end this agreement with 30 days’ notice and reasons; the programme may end it at once where money was misused. What was spent in good faith until then is paid.',
      'This agreement exists in English and in French; both say the same and count alike.',
    ],
  },
  signatures: {
    heading: '7. Acceptance',
    note: 'This agreement is accepted in Candela: the signatory of the recipient types the own name, and an authorized person of the programme, who did not recommend the grant, countersigns. Candela keeps name and time of both beside the fingerprint (SHA-256) of this document. It is in force from the countersignature on.',
    recipient: ['For the recipient', '{organization}', 'Name, date'],
    programme: ['For the programme', '{mission}', 'Name, date'],
  },
};
