// A mailbox for machines without a mail server: catches every mail, delivers none, and shows them on a page.
// MAILBOX_PORT (1080), SMTP_PORT (1025), MAILBOX_HOST (127.0.0.1), MAILBOX_FILE (.data/mails.jsonl).
import path from 'node:path';
import { mailboxServer } from './mailbox/http.mjs';
import { smtpServer } from './mailbox/smtp.mjs';
import { MailStore } from './mailbox/store.mjs';

const { env } = process;
const host = env.MAILBOX_HOST || '127.0.0.1';
const store = await MailStore.open(path.resolve(env.MAILBOX_FILE || '.data/mails.jsonl'));
const pages = mailboxServer(store);
const smtp = smtpServer(store);

function fail(error) {
  process.stderr.write(`The mailbox cannot run: ${error.message}\n`);
  process.exit(1);
}

pages.on('error', fail);
smtp.on('error', (error) => {
  // A client that hangs up is no reason to end; a port that cannot be had is.
  if (error.syscall === 'listen') fail(error);
});
pages.listen(Number(env.MAILBOX_PORT || 1080), host);
smtp.listen(Number(env.SMTP_PORT || 1025), host);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    pages.close();
    pages.closeAllConnections();
    smtp.close(() => process.exit(0));
  });
}
