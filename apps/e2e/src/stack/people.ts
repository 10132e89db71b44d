import { expect, PASSWORD, type Visitor } from './journey.js';
import { linkIn, mailTo } from './mailbox.js';

export interface Newcomer {
  name: string;
  email: string;
}

const SUBJECTS = {
  en: { confirm: /^Confirm your e-mail/, invitation: /^You have an invitation/ },
  fr: { confirm: /^Confirmez votre adresse/, invitation: /^Vous avez une invitation/ },
};

/** Opens an account on the page for it. */
export async function signUp(visitor: Visitor, { name, email }: Newcomer): Promise<void> {
  await visitor.open('/account/sign-up');
  await visitor.press('entry.signUp.action');
  await expect(visitor.page.getByText(visitor.t('entry.nameMissing')).first()).toBeVisible();
  await visitor.findsNoBarrierOnAnyScreen();
  await visitor.page.getByLabel(visitor.t('entry.name')).fill(name);
  await visitor.page.getByLabel(visitor.t('entry.email')).fill(email);
  await visitor.page.getByLabel(visitor.t('entry.newPassword')).fill(PASSWORD);
  await visitor.press('entry.signUp.action');
  await visitor.sees(visitor.t('entry.checkMail.heading'));
  await visitor.findsNoBarrierOnAnyScreen();
}

/** Opens the link in the mail, and shows by the password that the address is one's own. */
export async function confirmAddress(visitor: Visitor, email: string): Promise<void> {
  const mail = await mailTo(email, SUBJECTS[visitor.language].confirm);
  await visitor.open(linkIn(mail));
  await visitor.sees(visitor.t('entry.confirm.heading'));
  await visitor.findsNoBarrier();
  await visitor.page.getByLabel(visitor.t('entry.password'), { exact: true }).fill(PASSWORD);
  await visitor.press('entry.confirm.action');
  await visitor.page.waitForURL((url) => !url.pathname.endsWith('/confirm'));
  await visitor.settled();
}

export async function foundOrganization(
  visitor: Visitor,
  { name, country }: { name: string; country: string },
): Promise<void> {
  const made = await visitor.page.request.post('/api/organizations', {
    headers: { 'Idempotency-Key': crypto.randomUUID() },
    data: { name, country, kind: 'community', registrationStatus: 'notRegistered', registrationNumber: null, website: null },
  });
  expect(made.status(), await made.text()).toBe(201);
}

export async function inviteColleague(visitor: Visitor, colleague: Newcomer, role: string): Promise<void> {
  const { items } = (await (await visitor.page.request.get('/api/organizations')).json()) as { items: { id: string }[] };
  const made = await visitor.page.request.post(`/api/organizations/${items[0]?.id}/invitations`, {
    headers: { 'Idempotency-Key': crypto.randomUUID() },
    data: { email: colleague.email, language: visitor.language, roles: [role] },
  });
  expect(made.status(), await made.text()).toBe(201);
}

export async function joinByMail(visitor: Visitor, colleague: Newcomer): Promise<void> {
  await signUp(visitor, colleague);
  await confirmAddress(visitor, colleague.email);
  const mail = await mailTo(colleague.email, SUBJECTS[visitor.language].invitation);
  const token = linkIn(mail).split('#')[1] ?? '';
  const joined = await visitor.page.request.post('/api/invitations/accept', {
    headers: { 'Idempotency-Key': crypto.randomUUID() },
    data: { token },
  });
  expect(joined.status(), await joined.text()).toBeLessThan(300);
}
