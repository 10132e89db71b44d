import { expect } from '@playwright/test';

/** A mail as the mailbox tells it. */
export interface CaughtMail {
  to: string;
  subject: string;
  text: string;
}

const MAILBOX = `http://127.0.0.1:${Number(process.env['JOURNEYS_PORT'] || 4310) + 1}/api/mails`;

/** The mails to an address, newest first. */
export async function mailsTo(address: string): Promise<CaughtMail[]> {
  const reply = await fetch(`${MAILBOX}?to=${encodeURIComponent(address)}`);
  const body = (await reply.json()) as CaughtMail[] | { mails: CaughtMail[] };
  return Array.isArray(body) ? body : body.mails;
}

/** Waits for the newest mail to an address whose subject fits, and returns it. */
export async function mailTo(address: string, subject: RegExp): Promise<CaughtMail> {
  let found: CaughtMail | undefined;
  await expect
    .poll(
      async () => {
        found = (await mailsTo(address)).find((mail) => subject.test(mail.subject));
        return found?.subject ?? null;
      },
      { message: `a mail to ${address} about ${subject}`, timeout: 90_000 },
    )
    .not.toBeNull();
  return found!;
}

/** The link of a mail, as an address within the portal. */
export function linkIn(mail: CaughtMail): string {
  const [link] = /https?:\/\/127\.0\.0\.1:\d+\S*/.exec(mail.text) ?? [];
  if (!link) throw new Error(`The mail "${mail.subject}" has no link.`);
  return link;
}
