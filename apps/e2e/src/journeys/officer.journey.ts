import { expect, LANGUAGES, test, Visitor } from '../stack/journey.js';
import type { JourneyLanguage } from '../stack/texts.js';

const OFFICER = 'officer@candela.example';

interface Texts {
  mission: RegExp;
  titles: Record<JourneyLanguage, string>;
  summaries: Record<JourneyLanguage, string>;
}

const TEXTS: Readonly<Record<JourneyLanguage, Texts>> = {
  en: {
    mission: /Bogot/,
    titles: { en: 'Rivers and their defenders, Bogotá', fr: 'Les rivières et leurs défenseurs, Bogota' },
    summaries: {
      en: 'For groups that look after a river and the people who speak for it.',
      fr: 'Pour les groupes qui veillent sur une rivière et sur les personnes qui la défendent.',
    },
  },
  fr: {
    mission: /Lusaka/,
    titles: { en: 'Markets where women lead, Lusaka', fr: 'Des marchés que des femmes dirigent, Lusaka' },
    summaries: {
      en: 'For associations of women traders who claim a say in their market.',
      fr: 'Pour les associations de commerçantes qui veulent avoir voix au chapitre dans leur marché.',
    },
  },
};

for (const language of LANGUAGES) {
  test(`from the template to a published call, in ${language}`, async ({ page }) => {
    const { mission, titles, summaries } = TEXTS[language];
    const visitor = new Visitor(page, language);
    const { t } = visitor;
    let address = '';

    await test.step('signs in and makes a call from the template', async () => {
      await visitor.signIn(OFFICER);
      await visitor.sees(t('work.heading'));
      await visitor.findsNoBarrier();
      await visitor.open('/programs/calls');
      await visitor.findsNoBarrier();
      await visitor.follow('programs.list.create');
      await visitor.findsNoBarrier();
      await page.getByRole('radio').first().check();
      await pick(visitor, 'missionId', mission);
      await pick(visitor, 'timeZone', /Bogota/);
      await visitor.press('programs.create.action');
      await page.waitForURL(/\/programs\/calls\/[0-9a-f-]{36}\/details$/);
      await visitor.settled();
      address = page.url().replace(/\/details$/, '');
    });

    await test.step('edits the texts in both languages', async () => {
      for (const half of LANGUAGES) {
        await field(visitor, `title-${half}`).fill(titles[half]);
        await field(visitor, `summary-${half}`).fill(half === 'en' ? summaries.en : '');
      }
      await visitor.findsNoBarrier();
      await visitor.press('programs.save.action');
      await expect(page.getByText(t('programs.details.saved'))).toBeVisible();
      await visitor.sees(titles[language]);
    });

    await test.step('is refused publication, and led to what is missing', async () => {
      await page.goto(`${address}/publication`);
      await visitor.settled();
      await visitor.findsNoBarrier();
      await expect(page.getByText(t('error.call.text-missing', { language: 'fr' })).first()).toBeVisible();
      await expect(page.getByRole('button', { name: t('call.action.publish'), exact: true })).toHaveCount(0);
      await page
        .getByRole('main')
        .getByRole('link', { name: t('programs.details.field.summary') })
        .click();
      await expect(field(visitor, 'summary-fr')).toBeFocused();
    });

    await test.step('completes it', async () => {
      await field(visitor, 'summary-fr').fill(summaries.fr);
      const envelope = field(visitor, 'envelopeMinor');
      await envelope.fill('400000');
      await visitor.press('programs.save.action');
      await expect(page.getByText(t('programs.details.saved')).first()).toBeVisible();
      for (const tab of ['form', 'preview', 'timeline', 'publication']) {
        await page.goto(`${address}/${tab}`);
        await visitor.findsNoBarrier();
      }
      await expect(page.getByText(t('programs.publication.readyDraft'))).toBeVisible();
    });

    await test.step('requests the review of the translation, and publishes', async () => {
      await visitor.press('call.action.request-translation-review');
      await visitor.findsNoBarrier();
      await visitor.agree('call.action.request-translation-review');
      await visitor.press('call.action.publish');
      await visitor.agree('call.action.publish');
      await expect(page.getByText(visitor.pattern('programs.publication.published', 'date'))).toBeVisible();
      await visitor.findsNoBarrier();
    });

    await test.step('the public page shows it in both languages', async () => {
      await visitor.follow('programs.publication.seePublic');
      await visitor.sees(titles[language]);
      await expect(page.getByText(summaries[language])).toBeVisible();
      await visitor.findsNoBarrier();
      const other = language === 'en' ? 'fr' : 'en';
      await page
        .getByRole('banner')
        .getByRole('button', { name: other === 'fr' ? 'Français' : 'English' })
        .click();
      await visitor.sees(titles[other]);
      await expect(page.getByText(summaries[other])).toBeVisible();
    });
  });
}

function field(visitor: Visitor, id: string) {
  return visitor.page.locator(`[id="${id}"]`);
}

async function pick(visitor: Visitor, id: string, label: RegExp): Promise<void> {
  const list = field(visitor, id);
  const value = await list.locator('option').filter({ hasText: label }).first().getAttribute('value');
  await list.selectOption(value ?? '');
}
