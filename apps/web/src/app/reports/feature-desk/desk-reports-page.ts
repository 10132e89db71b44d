import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { REPORT_KINDS, REPORT_STANDINGS, type ReportKind, type ReportStanding } from '@candela/contracts';
import {
  ApplicantName,
  DataTable,
  DatePipe,
  EmptyState,
  PageHeader,
  SelectField,
  TableCell,
  type TableColumn,
  TextField,
  Texts,
} from '@candela/web-ui';
import { toSignal } from '@angular/core/rxjs-interop';
import { addressOf, deskListQueryFrom, type DeskListQuery } from '../data/desk-list-address.js';
import type { DeskReportPage, DeskReportRow } from '../data/views.js';
import { ReportStateView } from '../ui/report-state.js';

/** The reports of the desk: what is handed in, due and overdue. Filters and page stand in the address. */
@Component({
  selector: 'app-desk-reports-page',
  imports: [
    ApplicantName,
    DataTable,
    DatePipe,
    EmptyState,
    PageHeader,
    ReportStateView,
    RouterLink,
    SelectField,
    TableCell,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './desk-reports-page.html',
  styleUrl: './desk-reports-page.css',
})
export class DeskReportsPage {
  // i18n-keys: report.kind.* report.standing.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.queryParamMap, {
    initialValue: this.route.snapshot.queryParamMap,
  });

  /** As the route read it. */
  readonly page = input.required<DeskReportPage>();

  protected readonly query = computed(() => deskListQueryFrom(this.params()));
  protected readonly typed = linkedSignal(() => this.query().q);
  protected readonly standings = computed(() =>
    REPORT_STANDINGS.map((value) => ({ value, label: this.t(`report.standing.${value}`) })),
  );
  protected readonly kinds = computed(() =>
    REPORT_KINDS.map((value) => ({ value, label: this.t(`report.kind.${value}`) })),
  );
  protected readonly columns = computed<readonly TableColumn[]>(() => [
    { key: 'report', label: this.t('report.list.title'), rowHeader: true },
    { key: 'grantee', label: this.t('report.list.grantee') },
    { key: 'due', label: this.t('report.due') },
    { key: 'standing', label: this.t('report.list.standing') },
  ]);
  protected readonly rowId = ({ id }: DeskReportRow): string => id;

  protected rowOf(row: unknown): DeskReportRow {
    return row as DeskReportRow;
  }

  protected chooseStanding(value: string | null): void {
    this.narrow({ standing: (value || null) as ReportStanding | null });
  }

  protected chooseKind(value: string | null): void {
    this.narrow({ kind: (value || null) as ReportKind | null });
  }

  protected narrow(change: Partial<DeskListQuery>): void {
    const queryParams = addressOf({ ...this.query(), cursor: null, ...change });
    void this.router.navigate([], { relativeTo: this.route, queryParams });
  }
}
