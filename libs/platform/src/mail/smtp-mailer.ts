import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '../config/config.js';
import { Mailer, MailNotAccepted, MailOutcomeUnknown, type MailMessage } from './mailer.js';

export interface SmtpTimeouts {
  /** To connect, and to be greeted. */
  connectMs: number;
  /** For any answer, also the one after the whole mail. */
  answerMs: number;
}

const TIMEOUTS: SmtpTimeouts = { connectMs: 10_000, answerMs: 60_000 };

/** Sends by SMTP over a few connections that are kept open. Logs nothing: contents and receivers stay here. */
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;
  /** Message-IDs of the mails that were read to their end by the connection: only then can the server have taken them. */
  private readonly handedOver = new Set<string>();

  constructor(
    private readonly config: Pick<Config, 'smtpUrl' | 'mailFrom'>,
    timeouts: SmtpTimeouts = TIMEOUTS,
  ) {
    super();
    this.transport = createTransport({
      url: config.smtpUrl,
      pool: true,
      maxConnections: 2,
      connectionTimeout: timeouts.connectMs,
      greetingTimeout: timeouts.connectMs,
      dnsTimeout: timeouts.connectMs,
      socketTimeout: timeouts.answerMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    }) as Transporter;
    this.transport.use('stream', (mail, done) => {
      this.watch(mail.message);
      done();
    });
  }

  override async send(message: MailMessage): Promise<void> {
    try {
      await this.transport.sendMail({
        from: this.config.mailFrom,
        to: { name: '', address: message.to },
        subject: message.subject,
        text: message.text,
        ...(message.html === undefined ? {} : { html: message.html }),
        messageId: message.messageId,
        headers: {
          // Nobody's absence note is to be answered to.
          'Auto-Submitted': 'auto-generated',
          ...(message.language ? { 'Content-Language': message.language } : {}),
          ...message.headers,
        },
      });
    } catch (error) {
      throw this.outcomeOf(error, message.messageId);
    } finally {
      this.handedOver.delete(message.messageId);
    }
  }

  /** Ends the idle connections; mails in hand are finished first. */
  close(): void {
    this.transport.close();
  }

  /** The connection reads the mail only after the server has asked for it, and ends it with the mark that commits it. */
  private watch(mail: { createReadStream(): NodeJS.ReadableStream; messageId(): string } | undefined): void {
    if (!mail) return;
    const open = mail.createReadStream.bind(mail);
    mail.createReadStream = () => open().once('end', () => void this.handedOver.add(mail.messageId()));
  }

  private outcomeOf(error: unknown, messageId: string): Error {
    const { code, responseCode, command } = error as {
      code?: string;
      responseCode?: number;
      command?: string;
    };
    if (responseCode !== undefined && responseCode >= 400) {
      return new MailNotAccepted(isForGood(responseCode, command), String(responseCode));
    }
    const kind = code ?? 'unknown';
    return this.handedOver.has(messageId) ? new MailOutcomeUnknown(kind) : new MailNotAccepted(false, kind);
  }
}

/** What the server says about us, as a wrong password, may be mended; what it says of receiver and mail will stay. */
function isForGood(responseCode: number, command: string | undefined): boolean {
  return responseCode >= 500 && responseCode !== 503 && (command === 'RCPT TO' || command === 'DATA');
}
