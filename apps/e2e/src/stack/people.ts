import { expect, PASSWORD, type Visitor } from './journey.js';
import { linkIn, mailTo } from './mailbox.js';

export interface Newcomer {
  name: string;
  email: string;
}

/** How the mails begin that lead into the portal. */
export const SUBJECTS = {
  en: { confirm: /^Confirm your e-mail/, invitation: /^You have an invitation/ },
  fr: { confirm: /^Confirmez votre adresse/, invitation: /^Vous avez une invitation/ },
};

/** Opens an account on the page for it. */
export async function signUp(visitor: Visitor, { name, email }: Newcomer): Promise<void> {
  const { page, t } = visitor;
  await visitor.open('/account/sign-up');
  await visitor.press('identity.signUp.action');
  await expect(page.getByText(t('identity.needs.name')).first()).toBeVisible();
  await visitor.findsNoBarrier();
  await page.getByLabel(t('identity.field.name')).fill(name);
  await page.getByLabel(t('identity.field.email')).fill(email);
  await page.getByLabel(t('identity.field.newPassword')).fill(PASSWORD);
  await visitor.press('identity.signUp.action');
  await visitor.sees(t('identity.checkMail.heading'));
  await visitor.findsNoBarrier();
}

/** Opens the link in the mail, and shows by the password that the address is one's own. */
export async function confirmAddress(visitor: Visitor, email: string): Promise<void> {
  const mail = await mailTo(email, SUBJECTS[visitor.language].confirm);
  await visitor.open(linkIn(mail));
  await visitor.sees(visitor.t('identity.confirm.heading'));
  await visitor.findsNoBarrier();
  await visitor.page.getByLabel(visitor.t('identity.field.password'), { exact: true }).fill(PASSWORD);
  await visitor.press('identity.confirm.actionAndSignIn');
  await visitor.sees(visitor.t('identity.welcome.heading'));
  await visitor.findsNoBarrier();
}

/** Adds an organization that has no registration number, from the page of welcome. */
export async function foundOrganization(
  visitor: Visitor,
  { name, country }: { name: string; country: string },
): Promise<void> {
  const { page, t } = visitor;
  await visitor.follow('identity.welcome.organizationAction');
  await visitor.findsNoBarrier();
  await page.getByLabel(t('identity.field.organizationName')).fill(name);
  await page.getByLabel(t('identity.field.country')).selectOption(country);
  await page.getByRole('radio', { name: t('identity.kind.community') }).check();
  await page.getByRole('radio', { name: t('identity.registration.notRegistered'), exact: true }).check();
  await visitor.press('identity.newOrganization.action');
  await expect(page.getByText(t('identity.newOrganization.done', { name })).first()).toBeVisible();
  await visitor.settled();
}

/** Invites somebody to the only organization of the visitor. */
export async function inviteColleague(
  visitor: Visitor,
  colleague: Newcomer,
  role: 'editor' | 'viewer',
): Promise<void> {
  const { page, t } = visitor;
  await visitor.open('/account/organizations');
  await visitor.findsNoBarrier();
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await visitor.settled();
  await visitor.press('identity.invitations.invite');
  await page.getByLabel(t('identity.field.email')).fill(colleague.email);
  await page.getByRole('checkbox', { name: t(`identity.role.${role}`) }).check();
  await visitor.findsNoBarrier();
  await visitor.press('identity.invitations.send');
  await expect(
    page.getByText(t('identity.invitations.sent', { email: colleague.email })).first(),
  ).toBeVisible();
}

/** Follows the link of an invitation, and opens an account with it. */
export async function joinByMail(visitor: Visitor, { name, email }: Newcomer): Promise<void> {
  const { page, t } = visitor;
  await visitor.open(linkIn(await mailTo(email, SUBJECTS[visitor.language].invitation)));
  await visitor.findsNoBarrier();
  await page.getByLabel(t('identity.field.name')).fill(name);
  await page.getByLabel(t('identity.field.newPassword')).fill(PASSWORD);
  await visitor.press('identity.invitation.signUpAndAccept');
  await expect(page.getByText(t('identity.invitation.done')).first()).toBeVisible();
  await visitor.settled();
}
