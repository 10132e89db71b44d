import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived. */
export interface CaughtMail {
  to: string;
  messageId: string;
  subject: string;
  text: string;
  /** All of it, as it came over the line. */
  source: string;
}

/** A mail server that takes everything and remembers what it said yes to. */
export class MailCatcher {
  readonly mails: CaughtMail[] = [];

  private constructor(private readonly server: SMTPServer) {}

  static async start(): Promise<MailCatcher> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 100,
      onData: (stream, _session, callback) => {
        text(stream).then(
          (source) => catcher.take(source).then(() => callback(), callback),
          // The sender died in the middle of it: nothing was accepted.
          () => undefined,
        );
      },
    });
    const catcher = new MailCatcher(server);
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return catcher;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** The mails to one address, oldest first. */
  to(address: string): CaughtMail[] {
    return this.mails.filter((mail) => mail.to === address);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async take(source: string): Promise<void> {
    const mail = await simpleParser(source);
    const receivers = [mail.to ?? []].flat().flatMap(({ value }) => value);
    this.mails.push({
      to: receivers.map(({ address }) => address ?? '').join(','),
      messageId: mail.messageId ?? '',
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      source,
    });
  }
}

/** The secret in the link of a mail, for the page it leads to. */
export function secretIn(mail: CaughtMail | undefined, page: string): string | undefined {
  return mail?.text.split(`${page}#`)[1]?.match(/^[\w-]+/)?.[0];
}
