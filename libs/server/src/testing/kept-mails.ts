import { Mailer, type MailMessage } from '@candela/platform';

/** A mail server that takes everything and keeps it for the test to read. */
export class KeptMails extends Mailer {
  readonly sent: MailMessage[] = [];

  override async send(message: MailMessage): Promise<void> {
    this.sent.push(message);
  }

  /** The mails to one address, oldest first. */
  to(address: string): MailMessage[] {
    return this.sent.filter((mail) => mail.to.toLowerCase().includes(address.toLowerCase()));
  }
}
