import type { Language } from '@candela/contracts';
import type { MailMessage, Transaction } from '@candela/platform';
import { issueInvitationLink, issueMailLink, peopleById, previousEmailOf } from '../../identity/index.js';
import type { MailDelivery } from '../model/mail-delivery.entity.js';
import { mailHtml, mailText, type MailParts } from './mail-layout.js';
import { mailWords, type MailKind } from './mail-texts.js';

type ComposedMail = Omit<MailMessage, 'messageId'>;

interface Receiver {
  email: string;
  language: Language;
  /** Where the button leads, within the portal. */
  path: string | null;
}

/**
 * Composes a mail from the ids of its delivery: receiver, language and secrets are looked up and made now, and kept
 * nowhere. Null where there is nobody to write to, or no reason any more.
 */
export async function composeMail(
  tx: Transaction,
  mail: MailDelivery,
  publicUrl: string,
): Promise<ComposedMail | null> {
  const receiver = await receiverOf(tx, mail);
  if (!receiver) return null;
  const words = mailWords(receiver.language, mail.kind as MailKind, mail.facts);
  const parts: MailParts = {
    language: receiver.language,
    heading: words.subject,
    paragraphs: words.paragraphs,
    button: words.button ? { label: words.button, url: `${publicUrl}${receiver.path ?? '/'}` } : null,
    footer: words.footer,
  };
  return {
    to: receiver.email,
    subject: words.subject,
    text: mailText(parts),
    html: await mailHtml(parts),
    language: receiver.language,
  };
}

async function receiverOf(tx: Transaction, mail: MailDelivery): Promise<Receiver | null> {
  if (mail.kind === 'emailChanged') return formerOwner(tx, mail);
  if (mail.invitationId) return issueInvitationLink(tx, mail.invitationId);
  if (mail.subjectId) return issueMailLink(tx, mail.subjectId);
  const [person] = mail.userId ? await peopleById(tx, [mail.userId]) : [];
  return person ? { ...person, path: mail.kind === 'passwordChanged' ? '/account/sign-in' : '/inbox' } : null;
}

/** A changed address is told to the former one: if the change was a theft, its owner reads it there. */
async function formerOwner(tx: Transaction, mail: MailDelivery): Promise<Receiver | null> {
  const [person] = mail.userId ? await peopleById(tx, [mail.userId]) : [];
  const email = mail.subjectId ? await previousEmailOf(tx, mail.subjectId) : null;
  return person && email ? { email, language: person.language, path: '/account/sign-in' } : null;
}
