import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { RegisterImportView, RegisterProblemView } from '@candela/api-client';
import { REGISTER_PROBLEM_SEVERITIES, type RegisterProblemSeverity } from '@candela/contracts';
import {
  DataTable,
  Icon,
  LanguageStore,
  NumberPipe,
  Pager,
  Skeleton,
  StatusChip,
  TableCell,
  type TableColumn,
  Texts,
} from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { PageTrail } from '../data/page-trail.js';
import { PortfolioClient } from '../data/portfolio-client.js';
import { SEVERITY_TONES } from '../ui/standing-tones.js';

/** What is odd about a file, row by row; the same as a file to save. */
@Component({
  selector: 'app-import-problems',
  imports: [DataTable, Icon, NumberPipe, Pager, RouterLink, Skeleton, StatusChip, TableCell],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-problems.html',
  styleUrl: './import-problems.css',
})
export class ImportProblems {
  // i18n-keys: register-import.severity.*
  private readonly client = inject(PortfolioClient);
  private readonly languages = inject(LanguageStore);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly trail = inject(PageTrail);
  protected readonly problems = inject(ProblemTexts);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  readonly record = input.required<RegisterImportView>();
  /** From the address. */
  readonly severity = input<string>();
  readonly cursor = input<string>();

  protected readonly shown = computed<RegisterProblemSeverity | null>(
    () => REGISTER_PROBLEM_SEVERITIES.find((severity) => severity === this.severity()) ?? null,
  );
  protected readonly page = resource({
    params: () => {
      const { id, errors, warnings } = this.record();
      return { id, found: errors + warnings, severity: this.shown(), cursor: this.cursor() ?? null };
    },
    loader: ({ params: { id, severity, cursor } }) => this.client.problems(id, { severity, cursor }),
  });
  protected readonly filters = computed(() => {
    const { errors, warnings } = this.record();
    const counts = { error: errors, warning: warnings };
    return REGISTER_PROBLEM_SEVERITIES.map((severity) => ({
      severity,
      label: this.t(`register-import.severity.${severity}s`, { count: counts[severity] }),
    }));
  });
  protected readonly total = computed(() => this.record().errors + this.record().warnings);
  protected readonly exportAddress = computed(() =>
    this.client.problemsAddress(this.record().id, this.languages.language()),
  );
  protected readonly previous = computed(() =>
    this.trail.visit(`${this.record().id} ${this.shown()}`, this.cursor() ?? null),
  );
  protected readonly summary = computed(() =>
    this.page.hasValue()
      ? this.t('register-import.problems.shown', {
          shown: this.page.value().items.length,
          total: this.page.value().total ?? 0,
        })
      : '',
  );
  protected readonly columns = computed<TableColumn[]>(() => [
    { key: 'row', label: this.t('register-import.problem.row'), rowHeader: true },
    { key: 'severity', label: this.t('register-import.problem.severity') },
    { key: 'column', label: this.t('register-import.problem.column') },
    { key: 'text', label: this.t('register-import.problem.text') },
    { key: 'found', label: this.t('register-import.problem.found') },
    { key: 'accepted', label: this.t('register-import.problem.accepted') },
  ]);
  protected readonly tones = SEVERITY_TONES;
  protected readonly rowId = (problem: RegisterProblemView): string => problem.id;

  protected problemOf(row: unknown): RegisterProblemView {
    return row as RegisterProblemView;
  }

  protected turn(cursor: string | null): void {
    const queryParams = { severity: this.shown(), cursor };
    void this.router.navigate([], { relativeTo: this.route, queryParams });
  }
}
