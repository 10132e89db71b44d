import type { MoneyJson } from '@candela/contracts';
import type { ChartData, FieldChoice, StatusTone, TableColumn, Task, TimelineEntry } from '@candela/web-ui';

export interface StyleguideRow {
  readonly id: string;
  readonly title: string;
  readonly organization: string;
  readonly state: string;
  readonly tone: StatusTone;
  readonly amount: MoneyJson;
}

export const CHOICES: readonly FieldChoice[] = [
  { value: 'registered', label: 'Registered' },
  { value: 'notRegistered', label: 'Not registered' },
  {
    value: 'atRisk',
    label: 'Not registered: it would put us at risk',
    help: 'You never have to give a number.',
  },
];

export const COLUMNS: readonly TableColumn[] = [
  { key: 'title', label: 'Application', rowHeader: true, sortable: true },
  { key: 'organization', label: 'Organization', sortable: true },
  { key: 'state', label: 'State' },
  { key: 'amount', label: 'Requested', numeric: true, sortable: true },
];

export const ROWS: readonly StyleguideRow[] = [
  row('1', 'Listening circles for women journalists', 'Casa Luz', 'Submitted', 'info', '4500050'),
  row('2', 'Legal aid after forced eviction', 'Tolanari Collective', 'Approved', 'good', '6000000'),
  row('3', 'Digital safety for river defenders', 'Radio Marea', 'Changes requested', 'warn', '3275000'),
  row('4', 'Documentation of disappearances', 'Archivo Común', 'Declined', 'bad', '1000000'),
];

export const TASKS: readonly Task[] = [
  { id: 'a', title: 'Your project', link: '/styleguide', state: 'Complete', tone: 'good' },
  {
    id: 'b',
    title: 'Your organization',
    link: '/styleguide',
    state: 'In progress',
    tone: 'info',
    hint: '3 of 5 answered',
  },
  {
    id: 'c',
    title: 'Budget',
    link: '/styleguide',
    state: 'Needs change',
    tone: 'warn',
    hint: 'Overhead is above 20%',
  },
  { id: 'd', title: 'Declarations', link: '/styleguide', state: 'Not started', tone: 'neutral' },
];

export const TIMELINE: readonly TimelineEntry[] = [
  { id: '1', at: '2026-12-03T15:20:00Z', title: 'Screening started', who: 'Lucie Marchand', tone: 'info' },
  { id: '2', at: '2026-12-01T19:02:00Z', title: 'Submitted', who: 'Amina Duarte', tone: 'good' },
  { id: '3', at: '2026-11-20T09:00:00Z', title: 'Started', who: 'Amina Duarte' },
];

export const SERIES: ChartData = {
  categories: ['2015–16', '2016–17', '2017–18', '2018–19', '2019–20'],
  series: [
    { name: 'Applied', values: [120, 180, 164, 210, 190] },
    { name: 'Awarded', values: [80, 110, 92, 130, 118] },
  ],
};

function row(
  id: string,
  title: string,
  organization: string,
  state: string,
  tone: StatusTone,
  amountMinor: string,
): StyleguideRow {
  return { id, title, organization, state, tone, amount: { amountMinor, currency: 'CAD' } };
}
