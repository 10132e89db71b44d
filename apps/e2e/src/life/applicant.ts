import type { SectionAnswers } from '@candela/contracts';
import { exampleAnswers } from '@candela/contracts/templates';
import { controlAt } from '../form/fill-section.js';
import { expect } from '../stack/journey.js';
import { mailTo } from '../stack/mailbox.js';
import { Requests } from '../stack/requests.js';
import type { Life } from './life.js';

/** The question that the officer asks about, and one that stays as it was handed in. */
export const ASKED = { section: 'need', question: 'objectives', other: 'context' } as const;

/** Drafts an application to the open call of the mission: typing is what another journey shows. */
export async function draftsIt(life: Life): Promise<void> {
  const { language, cast, company, organizationId } = life;
  const { applicant } = company;
  const api = new Requests(applicant.page.request);
  const { items } = await api.read<{ items: { id: string; title: { en: string } }[] }>('/api/public/calls');
  life.call = items.find(({ title }) => title.en.includes(cast.mission.name))?.id ?? '';
  const { activitiesEndOn } = await api.read<{ activitiesEndOn: string }>(`/api/public/calls/${life.call}`);
  const { id } = await api.write<{ id: string }>('POST', '/api/applications', {
    ...{ callId: life.call, organizationId, language },
  });
  life.application = id;
  const answers = exampleAnswers(language, activitiesEndOn);
  for (const [key, example] of Object.entries(answers) as [string, SectionAnswers][]) {
    const own = key === 'project' ? { ...example, title: cast.title } : example;
    await api.write('PATCH', `/api/applications/${id}/sections/${key}`, { answers: own }, 1);
  }
  await applicant.goTo('/applications');
  await applicant.page.getByRole('main').getByRole('link', { name: cast.title }).click();
  await applicant.sees(cast.title);
}

/** Writes for the organization, and is told that a signatory hands in. */
export async function mayNotSubmit({ cast, company: { applicant }, application }: Life): Promise<void> {
  const { page, t } = applicant;
  await applicant.goTo(`/applications/${application}/check`);
  await expect(page.getByText(t('application.check.complete'))).toBeVisible();
  await expect(page.getByText(t('application.check.signatory'))).toBeVisible();
  await applicant.follow('application.check.whoSubmits');
  await expect(page.getByText(t('application.submit.notSignatory.heading'))).toBeVisible();
  await expect(page.getByRole('main')).toContainText(cast.newcomers.signatory.name);
  await expect(page.getByRole('button', { name: t('application.action.submit') })).toHaveCount(0);
  await applicant.findsNoBarrier();
}

/** Reads what is asked of one question, and answers it: the others stay closed. */
export async function answersTheQuestion({ language, cast, company, application }: Life): Promise<void> {
  const { applicant } = company;
  const { page, t } = applicant;
  const { section, question, other } = ASKED;
  await mailTo(cast.newcomers.applicant.email, language === 'fr' ? /nouveau message/ : /new message/);
  await applicant.goTo(`/applications/${application}`);
  await expect(page.getByRole('heading', { name: t('application.changes.heading') })).toBeVisible();
  await applicant.findsNoBarrier();
  await page.locator('section.note-warn').getByRole('link').first().click();
  await page.waitForURL(new RegExp(`/sections/${section}`));
  await applicant.settled();
  await expect(controlAt(applicant, `/${section}/${other}`)).not.toBeEditable();
  await controlAt(applicant, `/${section}/${question}`).fill(cast.answer);
  await expect(page.getByText(applicant.pattern('ui.save.saved', 'time'))).toBeVisible();
  await applicant.findsNoBarrier();
}
