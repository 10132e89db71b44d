import type { Column, FormSection, Question, TableQuestion } from '../../form/definition.js';
import type { ReportKind } from '../../reports/report-states.js';
import { text } from '../text.js';
import type { ReportPlan } from './plan.js';

/** Ten percent: what differs more has to be explained. */
export const DEVIATION_ABOVE_BP = 1_000;

const ACTIVITIES_MAX = 20;
const INDICATORS_MAX = 10;

/** What was done of what was planned, and what it came to. */
export function workSection(plan: ReportPlan, kind: ReportKind = 'final'): FormSection {
  const questions: Question[] = [activities(plan), ...indicators(plan, kind)];
  if (kind === 'final') questions.push(unplanned);
  return { key: 'work', title: text('What was done', 'Ce qui a été fait'), questions };
}

const STANDING: Column = {
  key: 'standing',
  kind: 'choice',
  required: true,
  label: text('Where it stands', 'État'),
  choices: [
    { key: 'done', label: text('Done', 'Réalisée') },
    { key: 'changed', label: text('Done differently', 'Réalisée autrement') },
    { key: 'underWay', label: text('Under way', 'En cours') },
    { key: 'notDone', label: text('Not done', 'Non réalisée') },
  ],
};

const RESULT: Column = {
  key: 'result',
  kind: 'text',
  required: true,
  maxChars: 300,
  label: text('What came of it', 'Ce qui en a résulté'),
};

function activities(plan: ReportPlan): TableQuestion {
  const known = plan.activities.length > 0;
  return {
    key: 'activities',
    kind: 'table',
    required: true,
    ...rowsFor(plan.activities.length, ACTIVITIES_MAX),
    label: text('What became of each activity?', 'Qu’est devenue chaque activité?'),
    help: text(
      'One line each. An activity that was not done is no failure: say why.',
      'Une ligne chacune. Une activité non réalisée n’est pas un échec : dites pourquoi.',
    ),
    columns: [
      { key: 'activity', kind: 'text', required: true, maxChars: 200, label: text('Activity', 'Activité') },
      {
        key: 'output',
        kind: 'text',
        required: false,
        maxChars: 200,
        label: text('What it was to produce', 'Ce qui devait en résulter'),
      },
      STANDING,
      RESULT,
    ],
    ...(known
      ? { planned: plan.activities.map(({ activity, output }) => ({ activity, output: output ?? null })) }
      : {}),
  };
}

function indicators(plan: ReportPlan, kind: ReportKind): TableQuestion[] {
  if (plan.indicators.length === 0) return [];
  const number = { kind: 'number', min: 0, max: 1_000_000_000, decimals: 2 } as const;
  return [
    {
      key: 'indicators',
      kind: 'table',
      required: true,
      ...rowsFor(plan.indicators.length, INDICATORS_MAX),
      label: text('What did you count?', 'Qu’avez-vous compté?'),
      columns: [
        {
          key: 'name',
          kind: 'text',
          required: true,
          maxChars: 200,
          label: text('What you counted', 'Ce que vous comptiez'),
        },
        { key: 'baseline', ...number, required: false, label: text('At the start', 'Au départ') },
        { key: 'target', ...number, required: false, label: text('Planned', 'Prévu') },
        {
          key: 'actual',
          ...number,
          required: true,
          label: kind === 'final' ? text('At the end', 'À la fin') : text('Now', 'Maintenant'),
        },
        {
          key: 'note',
          kind: 'text',
          required: false,
          maxChars: 300,
          label: text('Remark', 'Remarque'),
        },
      ],
      planned: plan.indicators.map(({ name, baseline, target }) => ({
        name,
        baseline: baseline ?? null,
        target: target ?? null,
      })),
      // At half-time, far from the target is where one should be.
      ...(kind === 'final'
        ? { comparison: { planned: 'target', actual: 'actual', aboveBp: DEVIATION_ABOVE_BP } }
        : {}),
    },
  ];
}

const unplanned: TableQuestion = {
  key: 'unplanned',
  kind: 'table',
  required: false,
  maxRows: ACTIVITIES_MAX,
  label: text('Did you do anything that was not planned?', 'Avez-vous fait autre chose que prévu?'),
  columns: [
    { key: 'activity', kind: 'text', required: true, maxChars: 200, label: text('Activity', 'Activité') },
    RESULT,
  ],
};

/** As many rows as were planned, or as many as one wishes where there is no plan. */
export function rowsFor(planned: number, maxRows: number): { minRows?: number; maxRows: number } {
  return planned > 0 ? { minRows: planned, maxRows: planned } : { maxRows };
}
