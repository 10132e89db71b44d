import { DESK, expect, LANGUAGES, PASSWORD, PHONE, test, Visitor } from '../stack/journey.js';
import { linkIn, mailTo } from '../stack/mailbox.js';
import type { JourneyLanguage } from '../stack/texts.js';

const APPLICANTS: Readonly<Record<JourneyLanguage, { email: string; title: RegExp }>> = {
  en: { email: 'applicant@lukanda.example', title: /Her land, her voice/ },
  fr: { email: 'candidate@plateaux.example', title: /veille citoyenne/ },
};

const FORGETFUL: Readonly<Record<JourneyLanguage, { email: string; subject: RegExp }>> = {
  en: { email: 'contact@copper.example', subject: /^Choose a new password/ },
  fr: { email: 'contact@mono.example', subject: /^Choisissez un nouveau mot de passe/ },
};
const NEW_PASSWORD = 'forty otters cross a copper bridge';

for (const language of LANGUAGES) {
  const otherName = language === 'en' ? 'Français' : 'English';

  test(`signs in with the keyboard alone, and skips to the content, in ${language}`, async ({ page }) => {
    const visitor = new Visitor(page, language);
    const { t } = visitor;
    await visitor.open('/account/sign-in');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: t('shell.skip') })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByLabel(t('identity.field.email'))).toBeFocused();
    await page.keyboard.type(APPLICANTS[language].email);
    await page.keyboard.press('Tab');
    await page.keyboard.type('not the right one');
    await page.keyboard.press('Enter');
    await visitor.seesErrors();
    await visitor.findsNoBarrier();
    const password = page.getByLabel(t('identity.field.password'), { exact: true });
    await password.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await visitor.sees(t('application.list.heading'));
  });

  test(`changes the language without losing place or words, and the theme, in ${language}`, async ({
    page,
  }) => {
    const visitor = new Visitor(page, language);
    const { t } = visitor;
    await visitor.open('/account/sign-up');
    await page.getByLabel(t('identity.field.name')).fill('Nobody in particular');
    await page.getByRole('banner').getByRole('button', { name: otherName }).click();
    const other = new Visitor(page, language === 'en' ? 'fr' : 'en');
    await other.sees(other.t('identity.signUp.heading'));
    await expect(page.locator('html')).toHaveAttribute('lang', other.language);
    expect(new URL(page.url()).pathname).toBe('/account/sign-up');
    await expect(page.getByLabel(other.t('identity.field.name'))).toHaveValue('Nobody in particular');
    await page.reload();
    await other.sees(other.t('identity.signUp.heading'));

    await page.getByRole('button', { name: other.t('shell.account.menu') }).click();
    await page.getByRole('radio', { name: other.t('shell.theme.dark') }).check({ force: true });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await other.findsNoBarrier();
    for (const address of ['/account/sign-in', '/calls']) {
      await other.open(address);
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await other.findsNoBarrier();
    }
  });

  test(`leaves quickly, and nothing comes back, in ${language}`, async ({ page }) => {
    const { email, title } = APPLICANTS[language];
    const visitor = new Visitor(page, language);
    await visitor.signIn(email);
    await visitor.findsNoBarrier();
    await page.getByRole('main').getByRole('link', { name: title }).click();
    await visitor.sees(title);
    await visitor.findsNoBarrier();
    const left = page.url();
    await page
      .getByRole('banner')
      .getByRole('button', { name: visitor.t('shell.quickExit.action') })
      .click();
    await page.waitForURL('about:blank');
    expect((await page.request.get(left.replace('/applications/', '/api/applications/'))).status()).toBe(401);
    await page.goBack();
    await page.waitForURL(/\/account\/sign-in/);
    await expect(page.getByText(title)).toHaveCount(0);
    await page.goto(left);
    await page.waitForURL(/\/account\/sign-in/);
    await expect(page.getByText(title)).toHaveCount(0);
  });

  test(`is told what is not there, in ${language}`, async ({ page }) => {
    const visitor = new Visitor(page, language);
    const { t } = visitor;
    await visitor.open('/nothing/of-the-kind');
    await visitor.sees(t('shell.problem.notFound.title'));
    await visitor.findsNoBarrier();
    await visitor.open('/calls/00000000-0000-4000-8000-000000000000');
    await visitor.sees(t('programs.public.missing'));
    await visitor.findsNoBarrier();
    await visitor.signIn('reviewer@candela.example');
    await visitor.open('/administration');
    await visitor.sees(t('shell.problem.forbidden.title'));
    await visitor.findsNoBarrier();
    await visitor.open('/desk/applications/00000000-0000-4000-8000-000000000000');
    await expect(page.getByText(t('shell.problem.notFound.title'))).toBeVisible();
  });

  test(`asks for a new password, and gets a link that works once, in ${language}`, async ({ page }) => {
    const visitor = new Visitor(page, language);
    const { t } = visitor;
    const { email, subject } = FORGETFUL[language];
    await visitor.open('/account/sign-in');
    await visitor.follow('identity.signIn.forgot');
    await visitor.findsNoBarrier();
    await page.getByLabel(t('identity.field.email')).fill(email);
    await visitor.press('identity.forgot.action');
    await expect(page.getByRole('main').getByRole('status')).toContainText(email);
    await visitor.findsNoBarrier();

    const link = linkIn(await mailTo(email, subject));
    await visitor.open(link);
    await visitor.sees(t('identity.reset.heading'));
    expect(page.url(), 'the secret is taken out of the address').not.toContain('#');
    await page.getByLabel(t('identity.field.newPassword')).fill(NEW_PASSWORD);
    await visitor.findsNoBarrier();
    await visitor.press('identity.reset.action');
    await expect(page.getByText(t('identity.signIn.afterReset'))).toBeVisible();
    await visitor.signIn(email, NEW_PASSWORD);
    await visitor.sees(t('application.list.heading'));

    await visitor.open('/calls');
    await visitor.open(link);
    await page.getByLabel(t('identity.field.newPassword')).fill(`${NEW_PASSWORD} again`);
    await visitor.press('identity.reset.action');
    await visitor.sees(t('identity.reset.dead'));
    await visitor.findsNoBarrier();
  });

  test(`chooses how to be told, in ${language}`, async ({ page }) => {
    const visitor = new Visitor(page, language);
    const { t } = visitor;
    await visitor.signIn(language === 'en' ? 'finance@candela.example' : 'controller@candela.example');
    await visitor.open('/inbox');
    await visitor.findsNoBarrier();
    await visitor.follow('notifications.inbox.preferences');
    await page
      .getByRole('radio', { name: new RegExp(`^${t('notifications.preferences.mail.none')}`) })
      .check();
    await visitor.press('notifications.preferences.save');
    await expect(page.getByText(t('notifications.preferences.saved'))).toBeVisible();
    await visitor.findsNoBarrier();
    await page.reload();
    await visitor.settled();
    await expect(
      page.getByRole('radio', { name: new RegExp(`^${t('notifications.preferences.mail.none')}`) }),
    ).toBeChecked();
  });

  test(`administers, in ${language}`, async ({ page }) => {
    const visitor = new Visitor(page, language);
    await visitor.signIn('admin@candela.example');
    await visitor.open('/administration/mails');
    await visitor.sees(visitor.t('administration.heading'));
    await visitor.findsNoBarrier();
    await visitor.open('/administration/dead-letters');
    await expect(page.getByText(visitor.t('administration.deadLetters.none'))).toBeVisible();
    await visitor.findsNoBarrier();
  });

  test(`reads the portfolio as a chart and as its table, in ${language}`, async ({ page }) => {
    const visitor = new Visitor(page, language);
    const { t } = visitor;
    await visitor.signIn('communications@candela.example');
    await visitor.open('/portfolio');
    await visitor.sees(t('portfolio.heading'));
    const chart = page.locator('ui-chart').first();
    await expect(chart.locator('canvas, svg').first()).toBeVisible();
    await chart.getByText(t('ui.chart.asTable')).click();
    expect(await chart.getByRole('table').getByRole('row').count()).toBeGreaterThan(2);
    await visitor.findsNoBarrier();
    await visitor.open('/portfolio/awards');
    await visitor.findsNoBarrier();
    await page.getByRole('table').first().getByRole('link').first().click();
    await page.waitForURL(/\/portfolio\/awards\/[0-9a-f-]{36}/);
    await visitor.findsNoBarrier();
  });
}

test('opens the portal on a telephone and finds the menu', async ({ page }) => {
  const visitor = new Visitor(page, 'en');
  await page.setViewportSize(PHONE);
  await visitor.signIn('officer@candela.example');
  await page.getByRole('button', { name: visitor.t('shell.navigation.open') }).click();
  await page
    .getByRole('navigation', { name: visitor.t('shell.navigation.label') })
    .getByRole('link', { name: visitor.t('shell.navigation.programs') })
    .filter({ visible: true })
    .click();
  await visitor.sees(visitor.t('programs.list.heading'));
  await page.setViewportSize(DESK);
});
