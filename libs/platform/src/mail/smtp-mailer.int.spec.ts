import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { MailNotAccepted, MailOutcomeUnknown, messageIdOf, SmtpMailer, type MailMessage } from './index.js';

const closing: (() => Promise<void> | void)[] = [];

/** A mail server that behaves as told, and the mails it has taken. */
async function serverThat(
  behaves: SMTPServerOptions = {},
): Promise<{ mailer: SmtpMailer; taken: ParsedMail[]; server: SMTPServer; port: number }> {
  const taken: ParsedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    onData: (stream, _session, callback) => {
      void text(stream).then(async (source) => {
        taken.push(await simpleParser(source));
        callback();
      });
    },
    ...behaves,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mailer = mailerTo(port);
  closing.push(
    () => new Promise<void>((resolve) => server.close(() => resolve())),
    () => mailer.close(),
  );
  return { mailer, taken, server, port };
}

function mailerTo(port: number): SmtpMailer {
  const mailer = new SmtpMailer(
    { smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'Candela <no-reply@candela.example>' },
    { connectMs: 1_000, answerMs: 1_000 },
  );
  closing.push(() => mailer.close());
  return mailer;
}

const message = (over: Partial<MailMessage> = {}): MailMessage => ({
  to: 'amina@example.org',
  subject: 'Une étape est terminée',
  text: 'Bonjour — ouvrez le portail.',
  html: '<p>Bonjour</p>',
  messageId: messageIdOf('delivery-1', 'Candela <no-reply@candela.example>'),
  ...over,
});

const rejection = async (sending: Promise<void>): Promise<unknown> =>
  sending.then(
    () => 'accepted',
    (error: unknown) => error,
  );
const refusal = (code: number) =>
  Object.assign(new Error('no such person amina@example.org'), { responseCode: code });

describe('sending mail by SMTP', () => {
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  it('hands over both forms with the given id and language, marked as nobody to answer to', async () => {
    const { mailer, taken } = await serverThat();
    await mailer.send(message({ language: 'fr-CA', headers: { 'X-Kind': 'notice' } }));
    expect(taken[0]).toMatchObject({
      subject: 'Une étape est terminée',
      text: expect.stringContaining('Bonjour — ouvrez le portail.'),
      html: expect.stringContaining('<p>Bonjour</p>'),
      messageId: '<delivery-1@candela.example>',
    });
    expect(taken[0]!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(taken[0]!.headers.get('content-language')).toBe('fr-CA');
    expect(taken[0]!.headers.get('x-kind')).toBe('notice');
  });

  it('knows that nothing was accepted when the server is not there', async () => {
    const { port, server } = await serverThat();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect(await rejection(mailerTo(port).send(message()))).toMatchObject({
      name: 'MailNotAccepted',
      permanent: false,
    });
  });

  it.each([
    ['a receiver for the time being', 450, 'onRcptTo', false],
    ['a receiver for good', 550, 'onRcptTo', true],
    ['the sender, which may be mended', 530, 'onMailFrom', false],
    ['the mail for good', 554, 'onData', true],
    ['the mail for the time being', 451, 'onData', false],
  ] as const)(
    'knows that the server refused %s (%i), and repeats no address',
    async (_, code, where, permanent) => {
      const { mailer } = await serverThat({
        onRcptTo: (_address, _session, callback) => callback(where === 'onRcptTo' ? refusal(code) : null),
        onMailFrom: (_address, _session, callback) => callback(where === 'onMailFrom' ? refusal(code) : null),
        onData: (stream, _session, callback) => {
          stream.resume().on('end', () => callback(refusal(code)));
        },
      });
      const error = (await rejection(mailer.send(message()))) as MailNotAccepted;
      expect(error).toBeInstanceOf(MailNotAccepted);
      expect(error).toMatchObject({ permanent, code: String(code) });
      expect(`${error.stack}`).not.toContain('amina');
    },
  );

  it('does not know what became of a mail whose answer was lost', async () => {
    const sockets: { destroy(): void }[] = [];
    const { mailer, server } = await serverThat({
      onData: (stream) => {
        stream.resume().on('end', () => sockets.forEach((socket) => socket.destroy()));
      },
    });
    server.server.on('connection', (socket) => sockets.push(socket));
    expect(await rejection(mailer.send(message()))).toBeInstanceOf(MailOutcomeUnknown);
  });

  it('does not know it either when the server falls silent after the mail', async () => {
    const { mailer } = await serverThat({ onData: (stream) => void stream.resume() });
    expect(await rejection(mailer.send(message()))).toBeInstanceOf(MailOutcomeUnknown);
  });

  it('knows that a mail of which the end was never sent is not accepted', async () => {
    const sockets: { destroy(): void }[] = [];
    const { mailer, server } = await serverThat({
      onData: (stream) => void stream.once('data', () => sockets.forEach((socket) => socket.destroy())),
    });
    server.server.on('connection', (socket) => sockets.push(socket));
    const long = message({ text: 'longer than any buffer on the way\n'.repeat(800_000) });
    expect(await rejection(mailer.send(long))).toMatchObject({ name: 'MailNotAccepted', permanent: false });
  });

  it('sends over a new connection when the kept one was closed meanwhile, and once', async () => {
    const sockets: { destroy(): void }[] = [];
    const { mailer, server, taken } = await serverThat();
    server.server.on('connection', (socket) => sockets.push(socket));
    await mailer.send(message());
    sockets.forEach((socket) => socket.destroy());
    await mailer.send(message({ messageId: '<delivery-2@candela.example>' }));
    expect(taken.map((mail) => mail.messageId)).toEqual([
      '<delivery-1@candela.example>',
      '<delivery-2@candela.example>',
    ]);
  });
});
