import { answerAt, type FormAnswers, type IndicatorRow, rowsOf } from '../../form/answers.js';
import { beneficiariesTotals } from '../../form/beneficiaries.js';
import { budgetTotals } from '../../form/budget.js';
import { type FormUi, type Question, questionAt } from '../../form/definition.js';
import type { Money, MoneyJson } from '../../money/money.js';
import { divideRounded } from '../../money/shares.js';

/** What an award was given for, as its application planned it: what reports are compared with. */
export interface ReportPlan {
  readonly currency: string;
  readonly activities: readonly {
    readonly activity: string;
    readonly output?: string;
  }[];
  readonly indicators: readonly {
    readonly name: string;
    readonly baseline?: number;
    readonly target?: number;
  }[];
  /** People to be reached, null where the application did not say. */
  readonly people: { readonly direct: number; readonly indirect: number } | null;
  /** What the award pays of each line of the budget; together the amount of the award. */
  readonly budget: readonly { readonly line: string; readonly amount: MoneyJson }[];
}

/**
 * The plan in the submitted answers of an application. Each line of the budget is the share of the award that it was of the
 * request, to the cent: the lines add up to the award.
 */
export function reportPlanOf(form: FormUi, answers: FormAnswers, award: Money): ReportPlan {
  return {
    currency: award.currency,
    activities: activitiesIn(answers),
    indicators: indicatorsIn(answers),
    people: peopleIn(questionAt(form, 'people/beneficiaries'), answers),
    budget: budgetIn(questionAt(form, 'budget/lines'), answers, award),
  };
}

/** The activities, or of an organization that grows the steps of its plan, each with what it is to come to. */
function activitiesIn(answers: FormAnswers): ReportPlan['activities'] {
  const steps = rowsOf<{ activity: string; indicator: string }>(answerAt(answers, 'plan', 'items'));
  const planned = rowsOf<{ activity: string; output: string }>(answerAt(answers, 'activities', 'plan'));
  return [...planned, ...steps.map(({ activity, indicator }) => ({ activity, output: indicator }))].flatMap(
    ({ activity, output }) => (activity ? [{ activity, ...(output ? { output } : {}) }] : []),
  );
}

function indicatorsIn(answers: FormAnswers): ReportPlan['indicators'] {
  return rowsOf<IndicatorRow>(answerAt(answers, 'results', 'indicators')).flatMap(
    ({ name, baseline, target }) =>
      name
        ? [
            {
              name,
              ...(baseline === undefined ? {} : { baseline }),
              ...(target === undefined ? {} : { target }),
            },
          ]
        : [],
  );
}

function peopleIn(question: Question | undefined, answers: FormAnswers): ReportPlan['people'] {
  if (question?.kind !== 'beneficiaries') return null;
  const { direct, indirect } = beneficiariesTotals(question, answerAt(answers, 'people', question.key));
  return { direct, indirect };
}

function budgetIn(question: Question | undefined, answers: FormAnswers, award: Money): ReportPlan['budget'] {
  if (question?.kind !== 'budget') return [];
  const answer = answerAt(answers, 'budget', question.key);
  const notes = rowsOf<{ note: string }>(answer);
  const { lines, requested } = budgetTotals(question, answer, award.currency);
  if (requested.amountMinor === 0n) return [];
  let running = 0n;
  let given = 0n;
  return lines.flatMap((line) => {
    running += line.requested.amountMinor;
    const until = divideRounded(award.amountMinor * running, requested.amountMinor);
    const amountMinor = until - given;
    given = until;
    if (line.requested.amountMinor === 0n) return [];
    const category = question.categories.find(({ key }) => key === line.category)?.label;
    const words = category ? `${category.en} / ${category.fr}` : '';
    const name = notes[line.row]?.note ?? words;
    return [{ line: name, amount: { amountMinor: amountMinor.toString(), currency: award.currency } }];
  });
}
