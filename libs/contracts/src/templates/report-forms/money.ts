import type { Column, FormSection, Question, TableQuestion } from '../../form/definition.js';
import type { ReportKind } from '../../reports/report-states.js';
import { text } from '../text.js';
import type { ReportPlan } from './plan.js';
import { DEVIATION_ABOVE_BP, rowsFor } from './work.js';

const LINES_MAX = 40;
const TEN_MEGABYTES = 10 * 1024 * 1024;

/** What was spent of what was given, line by line. */
export function moneySection(plan: ReportPlan, kind: ReportKind = 'final'): FormSection {
  const questions: Question[] = [spending(plan, kind)];
  if (kind === 'final') questions.push(...afterTheEnd);
  return { key: 'money', title: text('The money', 'L’argent'), questions };
}

function spending({ budget }: ReportPlan, kind: ReportKind): TableQuestion {
  const explained = kind === 'final' && budget.length > 0;
  const explanation: Column = {
    key: 'explanation',
    kind: 'text',
    required: false,
    maxChars: 300,
    label: explained
      ? text('Why it differs, if by more than 10%', 'Motif de l’écart, s’il dépasse 10 %')
      : text('Remark', 'Remarque'),
  };
  return {
    key: 'spending',
    kind: 'table',
    required: true,
    ...rowsFor(budget.length, LINES_MAX),
    label: text('What did you spend of this grant?', 'Qu’avez-vous dépensé de cette subvention?'),
    help: text(
      'Only what this grant paid. Enter 0 where nothing was spent.',
      'Uniquement ce que cette subvention a payé. Inscrivez 0 si rien n’a été dépensé.',
    ),
    columns: [
      {
        key: 'line',
        kind: 'text',
        required: true,
        maxChars: 300,
        label: text('Line of the budget', 'Poste du budget'),
      },
      { key: 'planned', kind: 'money', required: false, label: text('Planned', 'Prévu') },
      { key: 'actual', kind: 'money', required: true, label: text('Spent', 'Dépensé') },
      explanation,
    ],
    ...(budget.length > 0 ? { planned: budget.map(({ line, amount }) => ({ line, planned: amount })) } : {}),
    ...(explained
      ? {
          comparison: {
            planned: 'planned',
            actual: 'actual',
            explanation: 'explanation',
            aboveBp: DEVIATION_ABOVE_BP,
          },
        }
      : {}),
  };
}

const afterTheEnd: readonly Question[] = [
  {
    key: 'unspent',
    kind: 'money',
    required: true,
    minMinor: '0',
    label: text('How much of the grant is left?', 'Combien reste-t-il de la subvention?'),
    help: text(
      'Enter 0 if all of it was spent. What is left is returned; we tell you how.',
      'Inscrivez 0 si tout a été dépensé. Le reste est rendu; nous vous dirons comment.',
    ),
  },
  {
    key: 'assets',
    kind: 'table',
    required: false,
    maxRows: 20,
    label: text('What did you buy that lasts?', 'Qu’avez-vous acheté de durable?'),
    help: text('Computers, vehicles, furniture …', 'Ordinateurs, véhicules, mobilier…'),
    columns: [
      { key: 'item', kind: 'text', required: true, maxChars: 160, label: text('Item', 'Article') },
      { key: 'cost', kind: 'money', required: true, label: text('Cost', 'Coût') },
      {
        key: 'staysWith',
        kind: 'text',
        required: true,
        maxChars: 160,
        label: text('Who keeps it', 'Qui le conserve'),
      },
    ],
  },
  {
    key: 'receipts',
    kind: 'file',
    required: false,
    confidential: true,
    maxFiles: 10,
    maxBytes: TEN_MEGABYTES,
    accept: ['application/pdf', 'image/jpeg', 'image/png'],
    label: text('Receipts, if you have them at hand', 'Reçus, si vous les avez sous la main'),
    help: text(
      'Cover the names of people before you scan them. PDF, JPEG or PNG.',
      'Masquez les noms des personnes avant de les numériser. PDF, JPEG ou PNG.',
    ),
    why: text(
      'We look at some of them. Names that we do not have cannot be lost.',
      'Nous en examinons quelques-uns. Les noms que nous n’avons pas ne peuvent pas se perdre.',
    ),
  },
];
