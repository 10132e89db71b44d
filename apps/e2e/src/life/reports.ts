import type { FormAnswers, FormUi } from '@candela/contracts';
import { exampleReport } from '@candela/contracts/templates';
import { controlAt, fillSection } from '../form/fill-section.js';
import { expect, type Visitor } from '../stack/journey.js';
import { Requests } from '../stack/requests.js';
import { answered, isTold, type Life, readsState, type Subject } from './life.js';

const HANDED_IN: Subject = { en: /^A report to read/, fr: /^Un rapport à lire/ };
const RETURNED: Subject = { en: /^To be changed/, fr: /^À modifier/ };
const ACCEPTED: Subject = { en: /^Accepted/, fr: /^Accepté/ };

/** The answer that the officer has something to say about. */
const COMMENTED = { section: 'story', question: 'lessons' } as const;
const COMMENTED_LABEL = { en: 'What would you do differently?', fr: 'Que feriez-vous autrement?' } as const;
const COMMENT = 'Qu’avez-vous appris de plus ? What else did you learn?';

/** The applicant writes the final report section by section, saved while typing, and is told that a signatory hands in. */
export async function writesTheReport(life: Life): Promise<void> {
  const { language, company } = life;
  const { applicant } = company;
  const { page, t } = applicant;
  const api = new Requests(page.request);
  life.report = await reportOwed(life, api);
  const { form } = await api.read<{ form: FormUi }>(`/api/reports/${life.report}/check`);
  const answers: FormAnswers = exampleReport(language, form);
  await applicant.goTo(`/awards/${life.award}/reports`);
  await applicant.follow('report.kind.final');
  await page.locator('ui-task-list').getByRole('link').first().click();
  for (const section of form.ui.sections) {
    await applicant.sees(section.title[language]);
    await fillSection(applicant, section, answers[section.key] ?? {});
    await isSaved(applicant);
    await page.locator('nav.steps a').last().click();
  }
  await applicant.sees(t('report.check.heading'));
  await expect(page.getByText(t('report.check.complete'))).toBeVisible();
  await expect(page.getByText(t('report.submit.signatory'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('report.submit.action') })).toHaveCount(0);
}

/** What is owed is made once the agreement is in force, by a worker. */
async function reportOwed({ award }: Life, api: Requests): Promise<string> {
  let owed: { id: string; kind: string }[] = [];
  const count = async (): Promise<number> => {
    owed = (await api.read<{ items: typeof owed }>(`/api/awards/${award}/reports`)).items;
    return owed.length;
  };
  await expect.poll(count, { message: 'reports that are owed', timeout: 120_000 }).toBe(1);
  expect(owed[0]?.kind).toBe('final');
  return owed[0]?.id ?? '';
}

async function isSaved(visitor: Visitor): Promise<void> {
  await expect(visitor.page.getByText(visitor.pattern('ui.save.saved', 'time'))).toBeVisible();
}

/** The signatory reads it in full and hands it in; the officer is told. */
export async function handsItIn(life: Life, times: number): Promise<void> {
  const { cast, company, report } = life;
  const { signatory } = company;
  const { page } = signatory;
  await signatory.goTo(`/reports/${report}/check`);
  await page.locator('#report-certified').check();
  await page.locator('#report-name').fill(cast.newcomers.signatory.name);
  if (times === 1) await signatory.findsNoBarrier();
  await signatory.press('report.submit.action');
  await page.waitForURL(new RegExp(`/reports/${report}$`));
  await isTold(life, 'officer', HANDED_IN, times);
}

/** The officer may not return it without a word, says what is missing at one answer, and returns it. */
export async function returnsIt({ language, company: { officer }, report }: Life): Promise<void> {
  const { page, t } = officer;
  await officer.goTo(`/desk/reports/${report}`);
  await expect(page.getByRole('button', { name: t('report.action.return') })).toBeDisabled();
  await expect(page.getByText(t('error.report.needs-comment'))).toBeVisible();
  const about = `${t('report.desk.commentOn')} ${COMMENTED_LABEL[language]}`;
  await page.getByRole('button', { name: about }).click();
  await page.getByLabel(t('report.desk.label')).fill(COMMENT);
  await officer.findsNoBarrier();
  await officer.press('report.desk.save');
  await expect(page.getByText(COMMENT)).toBeVisible();
  await officer.press('report.action.return');
  await officer.agree('report.action.return');
  await readsState(officer, 'report.state.changesRequested');
}

/** The applicant reads the comment, beside the answer too, and changes that answer. */
export async function changesIt(life: Life): Promise<void> {
  const { language, cast, company, report } = life;
  const { applicant } = company;
  const { page } = applicant;
  await isTold(life, 'signatory', RETURNED);
  await applicant.goTo(`/reports/${report}`);
  await expect(page.getByText(COMMENT)).toBeVisible();
  await applicant.findsNoBarrier();
  await page.getByRole('main').getByRole('link', { name: COMMENTED_LABEL[language] }).click();
  await page.waitForURL(new RegExp(`/sections/${COMMENTED.section}`));
  await expect(page.getByText(COMMENT)).toBeVisible();
  await applicant.findsNoBarrier();
  const { section, question } = COMMENTED;
  await answered(page, /\/sections\//, () =>
    controlAt(applicant, `/${section}/${question}`).fill(cast.answer),
  );
  await isSaved(applicant);
}

/** The officer reads what was changed and accepts it; the grantee is told. */
export async function acceptsIt(life: Life): Promise<void> {
  const { cast, company, report } = life;
  const { officer } = company;
  await officer.goTo(`/desk/reports/${report}`);
  await expect(officer.page.getByRole('main')).toContainText(cast.answer);
  await officer.press('report.action.accept');
  await officer.agree('report.action.accept');
  await readsState(officer, 'report.state.accepted');
  await isTold(life, 'signatory', ACCEPTED);
}
