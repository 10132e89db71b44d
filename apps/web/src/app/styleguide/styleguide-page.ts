import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import {
  ApplicantName,
  Chart,
  CheckboxesField,
  CheckboxField,
  Confirmation,
  ConflictView,
  DataTable,
  DateField,
  Deadline,
  EmptyState,
  ErrorSummary,
  FileDrop,
  LongTextField,
  MoneyField,
  MoneyPipe,
  PageHeader,
  Pager,
  Progress,
  RadioField,
  SaveIndicator,
  SelectField,
  Skeleton,
  StatusChip,
  TableCell,
  Tabs,
  TaskList,
  TextField,
  Timeline,
  Toasts,
} from '@candela/web-ui';
import { StyleguideMaterial } from './styleguide-material.js';
import { CHOICES, COLUMNS, ROWS, SERIES, TASKS, TIMELINE, type StyleguideRow } from './styleguide-data.js';

/** Every component in its states, for whoever builds pages. Development only, so its own words stay in English. */
@Component({
  selector: 'app-styleguide-page',
  imports: [
    ApplicantName,
    Chart,
    CheckboxField,
    CheckboxesField,
    ConflictView,
    DataTable,
    DateField,
    Deadline,
    EmptyState,
    ErrorSummary,
    FileDrop,
    LongTextField,
    MoneyField,
    MoneyPipe,
    PageHeader,
    Pager,
    Progress,
    RadioField,
    SaveIndicator,
    SelectField,
    Skeleton,
    StatusChip,
    StyleguideMaterial,
    TableCell,
    Tabs,
    TaskList,
    TextField,
    Timeline,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './styleguide-page.html',
})
export class StyleguidePage {
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);

  protected readonly title = signal('Listening circles for women journalists');
  protected readonly context = signal(
    'Local radio stations in the delta receive threats after reporting on land.',
  );
  protected readonly amount = signal<bigint | null>(4500050n);
  protected readonly theme = signal('');
  protected readonly kinds = signal<readonly string[]>(['training']);
  protected readonly status = signal('atRisk');
  protected readonly date = signal('2027-02-28');
  protected readonly agreed = signal(false);
  protected readonly choices = CHOICES;
  protected readonly columns = COLUMNS;
  protected readonly rows = ROWS;
  protected readonly tasks = TASKS;
  protected readonly timeline = TIMELINE;
  protected readonly series = SERIES;
  protected readonly now = new Date('2026-12-01T12:00:00Z');
  protected readonly savedAt = new Date('2026-12-01T19:02:00Z');
  protected readonly rowId = (row: StyleguideRow): string => row.id;
  protected readonly tabs = [
    { path: '/styleguide', label: 'Summary' },
    { path: '/styleguide/answers', label: 'Answers', count: 12 },
    { path: '/styleguide/timeline', label: 'Timeline' },
  ];
  protected readonly errors = [
    { text: 'Answer “Context and problem” in at most 250 words.', fieldId: 'sg-context' },
    { text: 'Choose a theme.', fieldId: 'sg-theme' },
  ];

  protected rowOf(row: unknown): StyleguideRow {
    return row as StyleguideRow;
  }

  protected toast(): void {
    this.toasts.show('The application was submitted. The receipt is in your inbox.');
  }

  protected async ask(): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: 'Withdraw this application?',
      text: 'The funder will be told. You can start another one until 28 February 2027.',
      action: 'Withdraw the application',
      danger: true,
    });
    this.toasts.show(agreed ? 'Withdrawn.' : 'Nothing was changed.', 'info');
  }
}
