import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { RegisterImportView } from '@candela/api-client';
import { REGISTER_FILE_BYTES_MAX } from '@candela/contracts';
import {
  DataTable,
  DatePipe,
  EmptyState,
  FileDrop,
  NumberPipe,
  PageHeader,
  Skeleton,
  StatusChip,
  TableCell,
  type TableColumn,
  Texts,
} from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { SessionStore } from '../../session/session-store.js';
import { IMPORTERS } from '../data/audiences.js';
import { PortfolioClient } from '../data/portfolio-client.js';
import { PortfolioTabs } from '../ui/portfolio-tabs.js';
import { IMPORT_TONES } from '../ui/standing-tones.js';

/** Registers that came or are coming into the portfolio, and where to bring another. */
@Component({
  selector: 'app-imports-page',
  imports: [
    DataTable,
    DatePipe,
    EmptyState,
    FileDrop,
    NumberPipe,
    PageHeader,
    PortfolioTabs,
    RouterLink,
    Skeleton,
    StatusChip,
    TableCell,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './imports-page.html',
  styleUrl: './imports-page.css',
})
export class ImportsPage {
  // i18n-keys: register-import.state.* error.register-file.* error.register-import.*
  private readonly client = inject(PortfolioClient);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly problems = inject(ProblemTexts);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  /** From the address. */
  readonly cursor = input<string>();

  protected readonly imports = resource({
    params: () => this.cursor() ?? null,
    loader: ({ params: cursor }) => this.client.imports(cursor),
  });
  protected readonly mayImport = computed(() => this.session.hasRole(...IMPORTERS));
  protected readonly isUploading = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly columns = computed<TableColumn[]>(() => [
    { key: 'file', label: this.t('register-import.column.file'), rowHeader: true },
    { key: 'state', label: this.t('register-import.column.state') },
    { key: 'register', label: this.t('portfolio.register') },
    { key: 'rows', label: this.t('register-import.column.rows'), numeric: true },
    { key: 'problems', label: this.t('register-import.column.problems'), numeric: true },
    { key: 'started', label: this.t('register-import.column.started') },
    { key: 'by', label: this.t('register-import.column.by') },
  ]);
  protected readonly tones = IMPORT_TONES;
  protected readonly bytesMax = REGISTER_FILE_BYTES_MAX;
  protected readonly rowId = (one: RegisterImportView): string => one.id;
  private readonly intention = new Intention();

  protected importOf(row: unknown): RegisterImportView {
    return row as RegisterImportView;
  }

  /** Uploads the file and shows how its check goes. */
  protected async upload(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file || this.isUploading()) return;
    this.refusal.set(file.size > this.bytesMax ? this.t('error.request.too-large') : null);
    if (this.refusal()) return;
    this.isUploading.set(true);
    try {
      this.intention.renew();
      const id = await this.client.startImport(file, this.intention);
      await this.router.navigate(['/portfolio/imports', id]);
    } catch (error) {
      this.refusal.set(this.problems.sentence(error));
    } finally {
      this.isUploading.set(false);
    }
  }
}
