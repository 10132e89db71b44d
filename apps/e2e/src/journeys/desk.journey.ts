import { expect, LANGUAGES, test, Visitor } from '../stack/journey.js';
import type { JourneyLanguage } from '../stack/texts.js';

/** An application of the demonstration that waits for screening; each language takes its own, and its own officers. */
const FOUND: Readonly<
  Record<
    JourneyLanguage,
    { officer: string; stranger: string; country: string; word: string; title: string; locked: RegExp }
  >
> = {
  en: {
    officer: 'officer.lusaka@candela.example',
    stranger: 'agente.lome@candela.example',
    country: 'ZM',
    word: 'desk',
    title: 'A legal desk that young people dare to enter',
    locked: /lukanda-circle|Maize harvest|\+260/,
  },
  fr: {
    officer: 'agente.lome@candela.example',
    stranger: 'officer.lusaka@candela.example',
    country: 'TG',
    word: 'Kara',
    title: 'Des parajuristes au marché de Kara',
    locked: /ondes-libres|saison du cacao|\+228/,
  },
};

for (const language of LANGUAGES) {
  test(`finds an application, reads it and starts its screening, in ${language}`, async ({
    page,
    anotherBrowser,
  }) => {
    const { officer, stranger, country, word, title, locked } = FOUND[language];
    const visitor = new Visitor(page, language);
    const { t } = visitor;
    let address = '';

    await test.step('finds it by filters that stand in the address', async () => {
      await visitor.signIn(officer);
      await visitor.open('/desk/applications');
      await visitor.findsNoBarrier();
      const filters = page.getByRole('button', { name: t('desk.filters'), exact: true });
      if ((await filters.getAttribute('aria-expanded')) === 'false') await filters.click();
      await page.locator('#filter-state').selectOption('submitted');
      await expect(page).toHaveURL(/submitted/);
      await visitor.settled();
      await page.locator('#filter-country').selectOption(country);
      await expect(page).toHaveURL(new RegExp(country));
      await expect(page.getByRole('link', { name: title })).toBeVisible();
      await visitor.findsNoBarrier();
      const shared = page.url();
      await visitor.open('/desk');
      await visitor.open(shared);
      await expect(page.getByRole('link', { name: title })).toBeVisible();
    });

    await test.step('finds it in the search box, which says what it does not understand', async () => {
      const box = page.getByRole('searchbox', { name: t('desk.search.label') });
      await box.fill('colour:blue');
      await box.press('Enter');
      await expect(page.getByRole('search').getByRole('alert')).toContainText('colour');
      await visitor.findsNoBarrier();
      await box.fill(`status:submitted ${word}`);
      await box.press('Enter');
      await expect(page).toHaveURL(new RegExp(word));
      await page.getByRole('link', { name: title }).click();
      await visitor.sees(title);
      await visitor.settled();
      address = new URL(page.url()).pathname;
    });

    await test.step('reads the answers, with what is locked away marked', async () => {
      await visitor.findsNoBarrier();
      const main = page.getByRole('main');
      await expect(main.getByText(t('ui.form.inVault')).first()).toBeVisible();
      await expect(main).not.toContainText(locked);
      await expect(page.locator('#section-budget')).toBeVisible();
    });

    await test.step('starts the screening, and the timeline tells', async () => {
      await visitor.press('application.action.start-screening');
      await visitor.agree('application.action.start-screening');
      await expect(page.getByText(t('application.state.screening'), { exact: true }).first()).toBeVisible();
      await page.getByRole('link', { name: new RegExp(`^${t('desk.tab.timeline')}`) }).click();
      await expect(page.getByText(t('timeline.application.start-screening'))).toBeVisible();
      await visitor.findsNoBarrier();
    });

    await test.step('an officer of another mission finds nothing there', async () => {
      const other = new Visitor(await anotherBrowser(), language);
      await other.signIn(stranger);
      await other.open(address);
      await other.sees(t('shell.problem.notFound.title'));
      await other.findsNoBarrier();
    });
  });
}
