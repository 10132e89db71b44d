// The receiving end: takes any mail from anybody on this machine.
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const BYTES_MAX = 30 * 1024 * 1024;

const plainHeaders = (parsed) =>
  Object.fromEntries(
    parsed.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]),
  );

function toStored(parsed, envelope) {
  return {
    from: parsed.from?.text ?? envelope.from,
    to: envelope.to,
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html || '',
    language: String(parsed.headers.get('content-language') ?? ''),
    headers: plainHeaders(parsed),
    attachments: parsed.attachments.map(({ filename, contentType, size }) => ({
      name: filename ?? 'unnamed',
      type: contentType,
      bytes: size,
    })),
  };
}

/**
 * Receives mails into the store. A mail is acknowledged when it is in the store's file.
 * @param {import('./store.mjs').MailStore} store
 * @returns {SMTPServer} not yet listening
 */
export function smtpServer(store) {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    size: BYTES_MAX,
    disableReverseLookup: true,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anybody' }),
    onData(stream, session, done) {
      const envelope = {
        from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
        to: session.envelope.rcptTo.map(({ address }) => address.toLowerCase()),
      };
      simpleParser(stream, { skipImageLinks: true })
        .then((parsed) => store.add(toStored(parsed, envelope)))
        .then((stored) => done(null, `kept as ${stored.id}`), done);
    },
  });
}
