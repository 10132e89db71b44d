import { exampleAnswers, localInitiativesForm } from '@candela/contracts/templates';
import { controlAt, fillSection } from '../form/fill-section.js';
import { expect, LANGUAGES, test, Visitor } from '../stack/journey.js';
import { linkIn, mailTo } from '../stack/mailbox.js';
import { confirmAddress, foundOrganization, inviteColleague, joinByMail, signUp } from '../stack/people.js';
import type { JourneyLanguage } from '../stack/texts.js';

interface Cast {
  founder: { name: string; email: string };
  colleague: { name: string; email: string };
  organization: string;
  country: string;
  mission: string;
  untold: string;
}

/** So that journeys can be run again on a stack that goes on. */
const RUN = Date.now().toString(36);

const CAST: Readonly<Record<JourneyLanguage, Cast>> = {
  en: {
    founder: { name: 'Namukolo Sitali', email: `namukolo.${RUN}@barotse.example` },
    colleague: { name: 'Inonge Liswani', email: `inonge.${RUN}@barotse.example` },
    organization: 'Barotse Land Rights Circle',
    country: 'ZM',
    mission: 'Lusaka',
    untold: 'Her land, her voice',
  },
  fr: {
    founder: { name: 'Akouvi Sossou', email: `akouvi.${RUN}@ondes.example` },
    colleague: { name: 'Komlan Agbeko', email: `komlan.${RUN}@ondes.example` },
    organization: 'Ondes libres d’Atakpamé',
    country: 'TG',
    mission: 'Lomé',
    untold: 'Parole protégée',
  },
};

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

for (const language of LANGUAGES) {
  test(`from signing up to the receipt, with a colleague, in ${language}`, async ({
    page,
    anotherBrowser,
  }) => {
    const { founder, colleague, organization, country, mission, untold } = CAST[language];
    const visitor = new Visitor(page, language);
    const { t } = visitor;
    let applicationId = '';

    await test.step('opens an account and confirms the address', async () => {
      await signUp(visitor, founder);
      await confirmAddress(visitor, founder.email);
    });

    await test.step('founds an organization without a registration number', async () => {
      await foundOrganization(visitor, { name: organization, country });
    });

    await test.step('chooses an open call and starts', async () => {
      await visitor.open('/calls');
      await visitor.findsNoBarrier();
      await page.getByRole('article').filter({ hasText: mission }).getByRole('link').first().click();
      await visitor.settled();
      await visitor.findsNoBarrier();
      await visitor.follow('programs.public.questions.link');
      await visitor.findsNoBarrier();
      await page.goBack();
      await visitor.settled();
      await visitor.follow('programs.public.apply');
      await visitor.findsNoBarrier();
      await visitor.press('application.start.action');
      await page.waitForURL(/\/applications\/[0-9a-f-]{36}$/);
      applicationId = page.url().split('/').at(-1) ?? '';
      await visitor.findsNoBarrier();
      await expect(page.getByText(t('application.progress', { complete: 0, count: 11 }))).toBeVisible();
      await expect(page).toHaveTitle(new RegExp(t('shell.neutralTitle')));
    });

    const form = localInitiativesForm();
    const answers = exampleAnswers(language, await activitiesEndOn(visitor, applicationId));

    await test.step('fills in every section, saved while typing', async () => {
      await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
      for (const section of form.ui.sections) {
        await visitor.sees(section.title[language]);
        await fillSection(visitor, section, answers[section.key] ?? {});
        if (section.key === 'declarations') await attachPicture(visitor);
        await expect(page.getByText(visitor.pattern('ui.save.saved', 'time'))).toBeVisible();
        await visitor.findsNoBarrier();
        await page.locator('nav.steps a').last().click();
        await visitor.settled();
      }
    });

    const editor = new Visitor(await anotherBrowser(), language);

    await test.step('a colleague joins by the invitation in her mail', async () => {
      await inviteColleague(visitor, colleague, 'editor');
      await joinByMail(editor, colleague);
    });

    await test.step('both write in one section: both texts are shown, and one is chosen', async () => {
      await bothWrite(visitor, editor, `/applications/${applicationId}/sections/need`);
    });

    await test.step('an editor reads that a signatory submits', async () => {
      await editor.open(`/applications/${applicationId}/check`);
      await expect(editor.page.getByText(t('application.check.signatory'))).toBeVisible();
    });

    await test.step('checks, certifies and submits', async () => {
      await visitor.open(`/applications/${applicationId}`);
      await visitor.follow('application.check.action');
      await expect(page.getByText(t('application.check.complete'))).toBeVisible();
      await visitor.findsNoBarrier();
      await visitor.follow('application.check.goOn');
      await visitor.press('application.action.submit');
      await expect(page.getByText(t('application.submit.certifyMissing')).first()).toBeVisible();
      await visitor.findsNoBarrier();
      await controlOf(visitor, 'submit-certified').check();
      await controlOf(visitor, 'submit-name').fill(founder.name);
      await visitor.press('application.action.submit');
      await page.waitForURL(/\/receipt$/);
      await visitor.sees(t('application.receipt.heading'));
      await visitor.findsNoBarrier();
    });

    await test.step('is told, by a mail that names nothing and a message that leads back', async () => {
      const mail = await mailTo(founder.email, language === 'fr' ? /nouveau message/ : /new message/);
      const reference = /[A-Z]+-[\w-]*\d{4}[\w-]*/.exec(await page.getByRole('main').innerText())?.[0] ?? '?';
      for (const secret of [reference, organization, untold, founder.name]) {
        expect(`${mail.subject} ${mail.text}`).not.toContain(secret);
      }
      await page.goto(linkIn(mail));
      await visitor.open('/inbox');
      await visitor.findsNoBarrier();
      await page
        .getByRole('main')
        .getByRole('link')
        .filter({ hasText: visitor.pattern('notifications.kind.application.submitted', 'reference') })
        .first()
        .click();
      await page.waitForURL(new RegExp(`/applications/${applicationId}`));
      await visitor.open('/applications');
      await expect(page.getByText(t('application.publicState.submitted')).first()).toBeVisible();
      await visitor.findsNoBarrier();
    });
  });
}

function controlOf(visitor: Visitor, id: string) {
  return visitor.page.locator(`[id="${id}"]`);
}

async function activitiesEndOn(visitor: Visitor, applicationId: string): Promise<string> {
  const task = (await (await visitor.page.request.get(`/api/applications/${applicationId}`)).json()) as {
    call: { id: string };
  };
  const call = await visitor.page.request.get(`/api/public/calls/${task.call.id}`);
  return ((await call.json()) as { activitiesEndOn: string }).activitiesEndOn;
}

async function attachPicture(visitor: Visitor): Promise<void> {
  const question = controlAt(visitor, '/declarations/attachments');
  await question
    .locator('input[type=file]')
    .setInputFiles({ name: 'garden.png', mimeType: 'image/png', buffer: PICTURE });
  await expect(question.getByRole('link', { name: 'garden.png' })).toBeVisible();
}

/** Two browsers, one answer: the second to save keeps what was typed, sees the other text, and chooses. */
async function bothWrite(first: Visitor, second: Visitor, address: string): Promise<void> {
  const path = '/need/objectives';
  await first.open(address);
  await second.open(address);
  await controlAt(first, path).fill('Written by the first of both.');
  await expect(first.page.getByText(first.pattern('ui.save.saved', 'time'))).toBeVisible();
  await controlAt(second, path).fill('Written by the second of both.');
  await expect(second.page.getByText(second.t('ui.save.conflict'))).toBeVisible();
  const choice = second.page.getByRole('region').filter({ hasText: second.t('ui.conflict.text') });
  await expect(choice).toContainText('Written by the first of both.');
  await expect(choice).toContainText('Written by the second of both.');
  await second.findsNoBarrier();
  await choice.getByRole('button', { name: second.t('ui.conflict.takeTheirs') }).click();
  await expect(choice).toHaveCount(0);
  await expect(controlAt(second, path)).toHaveValue('Written by the first of both.');
  await second.page.reload();
  await second.settled();
  await expect(controlAt(second, path)).toHaveValue('Written by the first of both.');
}
