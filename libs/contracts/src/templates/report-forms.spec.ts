import fc from 'fast-check';
import { type FormAnswers, rowsOf } from '../form/answers.js';
import { formDefinitionProblems } from '../form/definition-problems.js';
import { questionAt, type TableQuestion } from '../form/definition.js';
import { missingTranslations } from '../form/missing-translations.js';
import { validateForm, validateSection } from '../form/validate-section.js';
import type { Money } from '../money/money.js';
import {
  exampleAnswers,
  exampleReport,
  localInitiativesForm,
  PROGRAM_TEMPLATES,
  reportForm,
  reportPlanOf,
} from './index.js';

const cad = (amountMinor: bigint): Money => ({ amountMinor, currency: 'CAD' });
const form = localInitiativesForm();
const plan = reportPlanOf(form, exampleAnswers('en'), cad(3_000_000n));

/** The plan's rows of a table, each with what was typed. */
function filled(report: ReturnType<typeof reportForm>, path: string, typed: object): object[] {
  const question = questionAt(report, path) as TableQuestion;
  return (question.planned ?? []).map((row) => ({ ...row, ...typed }));
}

const finalReportForm = (of: typeof plan) => reportForm({ kind: 'final', about: 'project' }, of);
const ABOUT = ['project', 'capacity', 'rapidResponse'] as const;

describe('the forms of reports', () => {
  it.each(ABOUT.flatMap((about) => (['interim', 'final'] as const).map((kind) => [kind, about] as const)))(
    'of %s ones about %s are sound and complete in both languages, with a plan and without',
    (kind, about) => {
      for (const given of [plan, { ...plan, activities: [], indicators: [], budget: [], people: null }]) {
        const report = reportForm({ kind, about }, given);
        expect(formDefinitionProblems(report)).toEqual([]);
        expect(missingTranslations(report)).toEqual([]);
      }
    },
  );

  it.each(ABOUT)('about %s have an example in each language that passes submission', (about) => {
    for (const kind of ['interim', 'final'] as const) {
      const report = reportForm({ kind, about }, plan);
      for (const language of ['en', 'fr'] as const)
        expect(validateForm(report, exampleReport(language, report), { mode: 'submit' })).toEqual([]);
    }
  });

  it('hold the plan of an organization that grows', () => {
    const { form: capacity, example } = PROGRAM_TEMPLATES.capacityBuilding;
    const { activities } = reportPlanOf(capacity(), example('en', '2028-12-31'), cad(5_000_000n));
    expect(activities.length).toBeGreaterThan(0);
  });

  it('hold the plan of the application', () => {
    const report = finalReportForm(plan);
    const activities = questionAt(report, 'work/activities') as TableQuestion;
    expect(activities.planned).toHaveLength(rowsOf(exampleAnswers('en')['activities']?.['plan']).length);
    expect(plan.people?.direct).toBeGreaterThan(0);
  });

  it('give every line its share of the award, which add up to the cent whatever the award', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10_000_000n }), (amountMinor) => {
        const { budget } = reportPlanOf(form, exampleAnswers('en'), cad(amountMinor));
        const sum = budget.reduce((total, { amount }) => total + BigInt(amount.amountMinor), 0n);
        expect(sum).toBe(amountMinor);
      }),
    );
  });

  it('ask why where a line of the budget differs by more than a tenth', () => {
    const report = finalReportForm(plan);
    const money = (planned: { planned?: { amountMinor: string } }, percent: bigint) => ({
      amountMinor: ((BigInt(planned.planned?.amountMinor ?? '0') * percent) / 100n).toString(),
      currency: 'CAD',
    });
    const rows = filled(report, 'money/spending', {}) as { planned?: { amountMinor: string } }[];
    const spent = (percent: bigint, explanation?: string): FormAnswers => ({
      money: {
        unspent: { amountMinor: '0', currency: 'CAD' },
        spending: rows.map((row) => ({ ...row, actual: money(row, percent), explanation })),
      },
    });
    const codes = (answers: FormAnswers) =>
      validateSection(report, 'money', answers, { mode: 'submit' }).map(({ code }) => code);
    expect(codes(spent(100n))).toEqual([]);
    expect(new Set(codes(spent(120n)))).toEqual(new Set(['form.deviation-unexplained']));
    expect(codes(spent(120n, 'Prices rose.'))).toEqual([]);
  });

  it('refuse, also while typing, a plan that was changed or shortened', () => {
    const report = finalReportForm(plan);
    const rows = filled(report, 'work/activities', {});
    const save = (activities: unknown) =>
      validateSection(report, 'work', { work: { activities } }, { mode: 'save' }).map(({ code }) => code);
    expect(save(rows)).toEqual([]);
    expect(save(rows.slice(1))).toEqual(['form.planned-changed']);
    expect(save(rows.map((row) => ({ ...row, activity: 'Something else' })))).toContain(
      'form.planned-changed',
    );
  });

  it('say what is missing when nothing was answered', () => {
    expect(validateForm(finalReportForm(plan), {}, { mode: 'submit' }).length).toBeGreaterThan(5);
  });
});
