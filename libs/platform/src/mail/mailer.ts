/** One mail to one receiver. */
export interface MailMessage {
  to: string;
  subject: string;
  /** The plain text, always: some read nothing else. */
  text: string;
  html?: string;
  /** As `messageIdOf` makes it: the same whenever the same delivery is tried again. */
  messageId: string;
  /** BCP 47, becomes `Content-Language`. */
  language?: string;
  headers?: Record<string, string>;
}

/**
 * Hands mails to a mail server.
 *
 * How a mail is sent once at most: whoever keeps deliveries commits that one is being sent before calling `send`, and
 * that it was sent afterwards. After `MailNotAccepted` the delivery may be tried again (or is given up, when
 * `permanent`). After `MailOutcomeUnknown`, or where a crash left a delivery that was being sent, the server may have
 * taken the mail: sending it again is for a person to decide.
 */
export abstract class Mailer {
  /** Resolves when the server has taken the mail. Throws `MailNotAccepted` or `MailOutcomeUnknown`. */
  abstract send(message: MailMessage): Promise<void>;
}

/** The server surely has not taken the mail: it was not reached, or it said no. */
export class MailNotAccepted extends Error {
  constructor(
    /** Trying again will not help: the server refused this receiver or this mail for good. */
    readonly permanent: boolean,
    /** Reply code of the server (550) or of the connection (ECONNECTION). Replies themselves quote addresses. */
    readonly code: string,
  ) {
    super(`the mail server did not accept the mail (${code})`);
    this.name = 'MailNotAccepted';
  }
}

/** The whole mail was handed over, the answer was lost: the server may have taken it or not. */
export class MailOutcomeUnknown extends Error {
  constructor(readonly code: string) {
    super(`whether the mail server accepted the mail is unknown (${code})`);
    this.name = 'MailOutcomeUnknown';
  }
}

/**
 * The Message-ID of a delivery, so that copies can be told as such.
 * @param mailFrom the sender's address, whose domain makes the id unique in the world
 */
export function messageIdOf(deliveryId: string, mailFrom: string): string {
  const domain = /@([\w.-]+)/.exec(mailFrom)?.[1] ?? 'candela.invalid';
  return `<${deliveryId.replaceAll(/[^\w.-]/g, '-')}@${domain}>`;
}
