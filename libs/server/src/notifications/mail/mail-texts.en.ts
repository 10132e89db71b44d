import type { MailTexts } from './mail-texts.js';

const OPEN = 'Open Candela';

/** The words of mails in English. */
export const english: MailTexts = {
  kinds: {
    message: {
      subject: 'You have a new message',
      paragraphs: ['There is a new message for you. Sign in to read it.'],
      button: OPEN,
    },
    confirmEmail: {
      subject: 'Confirm your e-mail address',
      paragraphs: [
        'Somebody, probably you, opened an account with this address.',
        'The link works for 24 hours. If it was not you, do nothing: the account stays closed.',
      ],
      button: 'Confirm my address',
    },
    changeEmail: {
      subject: 'Confirm your new e-mail address',
      paragraphs: ['Confirm that this address is yours. Until then the old one stays in use.'],
      button: 'Confirm my address',
    },
    resetPassword: {
      subject: 'Choose a new password',
      paragraphs: [
        'Somebody, probably you, asked to choose a new password.',
        'The link works once, for 15 minutes. If it was not you, do nothing: your password stays as it is.',
      ],
      button: 'Choose a new password',
    },
    invitation: {
      subject: 'You have an invitation',
      paragraphs: ['Somebody invites you to work together. Open the invitation to see who, and decide.'],
      button: 'See the invitation',
    },
    signUpNotice: {
      subject: 'You already have an account',
      paragraphs: [
        'Somebody, probably you, tried to open an account with this address, which has one already. Nothing was changed.',
        'If you forgot your password, you can choose a new one on the sign-in page.',
      ],
      button: OPEN,
    },
    passwordChanged: {
      subject: 'Your password was changed',
      paragraphs: [
        'Your password was changed. If it was not you, choose a new one at once on the sign-in page.',
      ],
      button: OPEN,
    },
    emailChanged: {
      subject: 'Your e-mail address was changed',
      paragraphs: [
        'Another address is in use for your account from now on. If it was not you, write to us at once.',
      ],
      button: OPEN,
    },
    'application.submitted': {
      subject: 'Received: {reference}',
      paragraphs: [
        'We have received {reference}. Its receipt is in Candela, with what happens next and when.',
      ],
      button: OPEN,
    },
    'application.received': {
      subject: 'New on your desk: {reference}',
      paragraphs: ['{reference} was submitted and waits for screening.'],
      button: OPEN,
    },
    'application.withdrawn': {
      subject: 'Withdrawn: {reference}',
      paragraphs: ['{reference} was withdrawn.'],
      button: OPEN,
    },
    'application.screening-started': {
      subject: '{reference} is being looked at',
      paragraphs: ['Somebody has started to look at {reference}. You need not do anything.'],
      button: OPEN,
    },
    'application.changes-requested': {
      subject: 'We need something from you: {reference}',
      paragraphs: [
        'We have a question about {reference}. Candela shows what we ask and by when. Only a few answers are open, and nothing else is lost.',
      ],
      button: OPEN,
    },
    'application.resubmitted': {
      subject: 'Received again: {reference}',
      paragraphs: ['We have received your changes to {reference}. Its new receipt is in Candela.'],
      button: OPEN,
    },
    'application.came-back': {
      subject: 'Back on your desk: {reference}',
      paragraphs: ['{reference} came back with the changes that were requested.'],
      button: OPEN,
    },
    'application.found-eligible': {
      subject: '{reference} goes on',
      paragraphs: ['{reference} is eligible and goes on to be reviewed. You need not do anything.'],
      button: OPEN,
    },
    'application.found-ineligible': {
      subject: 'About {reference}',
      paragraphs: ['There is news about {reference}. Candela explains it, and what it rests on.'],
      button: OPEN,
    },
    'application.draft-reminder-due': {
      subject: 'Not submitted yet: {reference}',
      paragraphs: ['{reference} is still a draft, and its call closes soon.'],
      button: OPEN,
    },
    'application.draft-purge-due': {
      subject: 'Untouched for a long time: {reference}',
      paragraphs: [
        'Nobody has worked on {reference} for almost 60 days. It will be removed in a week unless somebody does.',
      ],
      button: OPEN,
    },
    'call.changed': {
      subject: 'Something changed about {reference}',
      paragraphs: ['Something changed about the call {reference}. Candela shows what.'],
      button: OPEN,
    },
    'call-reviewer.invited': {
      subject: 'Asked to review: {reference}',
      paragraphs: ['You are asked to review applications to {reference}. You may accept or decline.'],
      button: OPEN,
    },
    'call-reviewer.declined': {
      subject: 'An invitation was declined: {reference}',
      paragraphs: ['Somebody whom you asked to review for {reference} declined.'],
      button: OPEN,
    },
    'review.assigned': {
      subject: 'Reviews for you: {reference}',
      paragraphs: ['Applications to {reference} wait for your review.'],
      button: OPEN,
    },
    'review.conflict-declared': {
      subject: 'A reviewer is missing: {reference}',
      paragraphs: ['A reviewer of {reference} declared a conflict of interest. It needs somebody else.'],
      button: OPEN,
    },
    'review.submitted': {
      subject: 'All reviews are in: {reference}',
      paragraphs: ['Every review of {reference} is in.'],
      button: OPEN,
    },
    'review.returned': {
      subject: 'A review to complete: {reference}',
      paragraphs: ['Your review of {reference} came back, with a reason.'],
      button: OPEN,
    },
    'application.sent-to-panel': {
      subject: 'To decide soon: {reference}',
      paragraphs: ['{reference} was reviewed and waits for a recommendation.'],
      button: OPEN,
    },
    'decision.recommended': {
      subject: 'Waits for approval: {reference}',
      paragraphs: ['A recommendation on {reference} waits for an approver.'],
      button: OPEN,
    },
    'decision.returned': {
      subject: 'Came back: {reference}',
      paragraphs: ['Your recommendation on {reference} came back, with a reason.'],
      button: OPEN,
    },
    'decision.approved': {
      subject: 'Approved, not told yet: {reference}',
      paragraphs: ['Your recommendation on {reference} was approved. It can be told.'],
      button: OPEN,
    },
    'application.decided': {
      subject: 'A letter about {reference}',
      paragraphs: ['There is a letter about {reference}. Sign in to read it.'],
      button: OPEN,
    },
    'award.offered': {
      subject: 'An agreement to send: {reference}',
      paragraphs: ['{reference} was offered. Its agreement waits to be sent.'],
      button: OPEN,
    },
    'agreement.sent': {
      subject: 'An agreement to read: {reference}',
      paragraphs: ['The agreement on {reference} can be read and accepted.'],
      button: OPEN,
    },
    'agreement.signed': {
      subject: 'Waits for a countersignature: {reference}',
      paragraphs: ['The agreement on {reference} was accepted and waits to be countersigned.'],
      button: OPEN,
    },
    'agreement.voided': {
      subject: 'Another agreement follows: {reference}',
      paragraphs: [
        'The agreement on {reference} was taken back. Another one follows; you need not do anything.',
      ],
      button: OPEN,
    },
    'award.activated': {
      subject: 'In force: {reference}',
      paragraphs: ['The agreement on {reference} is in force.'],
      button: OPEN,
    },
    'award.condition-met': {
      subject: 'A condition is met: {reference}',
      paragraphs: ['A condition of {reference} was found met.'],
      button: OPEN,
    },
    'award.terminated': {
      subject: 'Ended: {reference}',
      paragraphs: ['{reference} was ended before its time. Candela says why.'],
      button: OPEN,
    },
    'award.closed': {
      subject: 'Closed: {reference}',
      paragraphs: ['Everything about {reference} is done.'],
      button: OPEN,
    },
    'capacity.opened': {
      subject: 'Something to begin: {reference}',
      paragraphs: ['A page for {reference} was opened, with what is due and when.'],
      button: OPEN,
    },
    'capacity.assessment-submitted': {
      subject: 'Waits for an officer: {reference}',
      paragraphs: ['Something about {reference} was handed in and waits for an officer.'],
      button: OPEN,
    },
    'capacity.assessment-returned': {
      subject: 'Came back: {reference}',
      paragraphs: [
        'Something about {reference} came back, with a note. It can be changed and handed in again.',
      ],
      button: OPEN,
    },
    'capacity.assessment-confirmed': {
      subject: 'Confirmed: {reference}',
      paragraphs: ['What you handed in about {reference} was confirmed.'],
      button: OPEN,
    },
    'capacity.plan-agreed': {
      subject: 'A plan is agreed: {reference}',
      paragraphs: ['The plan of {reference} is agreed. From now on it shows what is under way and done.'],
      button: OPEN,
    },
    'capacity.reminder-due': {
      subject: 'Something is due: {reference}',
      paragraphs: ['Something about {reference} is due. Candela shows what, and when.'],
      button: OPEN,
    },
    'report.submitted': {
      subject: 'A report to read: {reference}',
      paragraphs: ['The report {reference} was handed in and waits to be read.'],
      button: OPEN,
    },
    'report.returned': {
      subject: 'To be changed: {reference}',
      paragraphs: ['The report {reference} came back with comments.'],
      button: OPEN,
    },
    'report.accepted': {
      subject: 'Accepted: {reference}',
      paragraphs: ['The report {reference} was accepted.'],
      button: OPEN,
    },
    'report.skipped': {
      subject: 'Not needed any more: {reference}',
      paragraphs: ['The report {reference} is not needed any more. Candela says why.'],
      button: OPEN,
    },
    'report.extended': {
      subject: 'More time: {reference}',
      paragraphs: ['There is more time for the report {reference}.'],
      button: OPEN,
    },
    'report.due-soon': {
      subject: 'Due in two weeks: {reference}',
      paragraphs: ['The report {reference} is due in two weeks.'],
      button: OPEN,
    },
    'report.due-today': {
      subject: 'Due today: {reference}',
      paragraphs: ['The report {reference} is due today.'],
      button: OPEN,
    },
    'report.overdue': {
      subject: 'Overdue: {reference}',
      paragraphs: ['The report {reference} was due a week ago.'],
      button: OPEN,
    },
    'instalment.due': {
      subject: 'An instalment is due: {reference}',
      paragraphs: ['An instalment of {reference} is due. Its payment can be asked for.'],
      button: OPEN,
    },
    'payment.requested': {
      subject: 'To check: {reference}',
      paragraphs: ['A payment for {reference} was asked for and waits to be checked.'],
      button: OPEN,
    },
    'payment.checked': {
      subject: 'To approve: {reference}',
      paragraphs: ['A payment for {reference} was checked and waits for approval.'],
      button: OPEN,
    },
    'payment.approved': {
      subject: 'To pay: {reference}',
      paragraphs: ['A payment for {reference} was approved and waits to be paid.'],
      button: OPEN,
    },
    'payment.paid': {
      subject: 'Paid: {reference}',
      paragraphs: ['A payment for {reference} was made.'],
      button: OPEN,
    },
    'payment.failed': {
      subject: 'Not paid: {reference}',
      paragraphs: ['The bank could not make a payment for {reference}. Candela says why, and what to do.'],
      button: OPEN,
    },
    'payment.returned': {
      subject: 'A payment came back: {reference}',
      paragraphs: ['A payment for {reference} came back from the bank. Candela says why, and what to do.'],
      button: OPEN,
    },
    'payment.rejected': {
      subject: 'Not paid: {reference}',
      paragraphs: ['A payment for {reference} was not approved. Candela says why, and what to do.'],
      button: OPEN,
    },
    'recovery.demanded': {
      subject: 'Money is asked back: {reference}',
      paragraphs: [
        'Part of what was paid for {reference} is asked back. Candela says how much, why and by when.',
      ],
      button: OPEN,
    },
    'recovery.received': {
      subject: 'Received: {reference}',
      paragraphs: ['Money that was asked back for {reference} has arrived.'],
      button: OPEN,
    },
    'recovery.withdrawn': {
      subject: 'Nothing is asked back: {reference}',
      paragraphs: ['The money that was asked back for {reference} need not be sent.'],
      button: OPEN,
    },
  },
  footer: 'Sent by Candela. Candela never asks for your password by mail.',
};
