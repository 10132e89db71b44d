import type { Language } from '@candela/contracts';
import { IntlMessageFormat } from 'intl-messageformat';
import { english } from './mail-texts.en.js';
import { french } from './mail-texts.fr.js';

/** The words of one kind of mail, as ICU messages. */
export interface MailWords {
  subject: string;
  paragraphs: readonly string[];
  /** Label of the one thing to do. */
  button?: string;
}

/** Mails that carry a link of their own. They say no more than that somebody asked for it. */
export type SecretMailKind = 'confirmEmail' | 'resetPassword' | 'changeEmail' | 'invitation';
/** Mails about an account; the receiver can do nothing by them. */
export type AccountMailKind = 'signUpNotice' | 'passwordChanged' | 'emailChanged';
/** What a message may be called in a mail when its receiver chose to be told. */
export type NamedMailKind =
  | 'application.received'
  | 'application.submitted'
  | 'application.withdrawn'
  | 'application.screening-started'
  | 'application.changes-requested'
  | 'application.resubmitted'
  | 'application.came-back'
  | 'application.found-eligible'
  | 'application.found-ineligible'
  | 'application.draft-reminder-due'
  | 'application.draft-purge-due'
  | 'call.changed'
  | 'call-reviewer.invited'
  | 'call-reviewer.declined'
  | 'review.assigned'
  | 'review.conflict-declared'
  | 'review.submitted'
  | 'review.returned'
  | 'application.sent-to-panel'
  | 'decision.recommended'
  | 'decision.returned'
  | 'decision.approved'
  | 'application.decided'
  | 'award.offered'
  | 'agreement.sent'
  | 'agreement.signed'
  | 'agreement.voided'
  | 'award.activated'
  | 'award.condition-met'
  | 'award.terminated'
  | 'award.closed'
  | 'capacity.opened'
  | 'capacity.assessment-submitted'
  | 'capacity.assessment-returned'
  | 'capacity.assessment-confirmed'
  | 'capacity.plan-agreed'
  | 'capacity.reminder-due'
  | 'report.submitted'
  | 'report.returned'
  | 'report.accepted'
  | 'report.skipped'
  | 'report.extended'
  | 'report.due-soon'
  | 'report.due-today'
  | 'report.overdue'
  | 'instalment.due'
  | 'payment.requested'
  | 'payment.checked'
  | 'payment.approved'
  | 'payment.paid'
  | 'payment.failed'
  | 'payment.returned'
  | 'payment.rejected'
  | 'recovery.demanded'
  | 'recovery.received'
  | 'recovery.withdrawn';
/** `message` says that there is one, and nothing else. */
export type MailKind = SecretMailKind | AccountMailKind | NamedMailKind | 'message';

/** The words of every kind of mail in one language. */
export interface MailTexts {
  kinds: Record<MailKind, MailWords>;
  footer: string;
}

const TEXTS: Record<Language, MailTexts> = { en: english, fr: french };

/** Mail words with their values filled in. */
export interface FilledWords {
  subject: string;
  paragraphs: string[];
  button: string | null;
  footer: string;
}

/** The words of a kind of mail in the receiver's language, with `values` filled in. */
export function mailWords(language: Language, kind: MailKind, values: Record<string, string>): FilledWords {
  const texts = TEXTS[language];
  const fill = (message: string) => String(new IntlMessageFormat(message, language).format(values));
  const words = texts.kinds[kind];
  return {
    subject: fill(words.subject),
    paragraphs: words.paragraphs.map(fill),
    button: words.button ? fill(words.button) : null,
    footer: fill(texts.footer),
  };
}
