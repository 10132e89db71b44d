import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RegisterImportView } from '@candela/api-client';
import {
  Confirmation,
  DatePipe,
  Figures,
  LanguageStore,
  MoneyPipe,
  NumberPipe,
  PageHeader,
  Progress,
  Skeleton,
  StatusChip,
  Texts,
  Toasts,
} from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { SessionStore } from '../../session/session-store.js';
import { PageDetails } from '../../shell/page-details.js';
import { PORTFOLIO_AUDIENCES } from '../data/audiences.js';
import { PortfolioClient } from '../data/portfolio-client.js';
import { AT_WORK, IMPORT_TONES } from '../ui/standing-tones.js';
import { ImportProblems } from './import-problems.js';

const LOOK_AGAIN_MS = 1000;

/** One import: how far it is, what it would do or did, what is odd about the file, and what can be done now. */
@Component({
  selector: 'app-import-page',
  imports: [
    DatePipe,
    Figures,
    ImportProblems,
    MoneyPipe,
    NumberPipe,
    PageHeader,
    Progress,
    RouterLink,
    Skeleton,
    StatusChip,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
})
export class ImportPage {
  // i18n-keys: register-import.state.* register-import.explained.* error.register-file.* error.register-import.*
  private readonly client = inject(PortfolioClient);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(SessionStore);
  private readonly languages = inject(LanguageStore);
  protected readonly problems = inject(ProblemTexts);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  /** From the address. */
  readonly id = input.required<string>();
  readonly severity = input<string>();
  readonly cursor = input<string>();

  protected readonly loaded = resource({
    params: () => this.id(),
    loader: ({ params: id }) => this.client.import(id),
  });
  /** What is shown stays while the page looks again. */
  protected readonly record = linkedSignal<RegisterImportView | undefined, RegisterImportView | null>({
    source: () => (this.loaded.hasValue() ? this.loaded.value() : undefined),
    computation: (record, before) => record ?? before?.value ?? null,
  });
  protected readonly isAtWork = computed(() => AT_WORK.some((state) => state === this.record()?.state));
  protected readonly readsAwards = computed(() => this.session.hasRole(...PORTFOLIO_AUDIENCES));
  protected readonly failure = computed(() => {
    const failure = this.record()?.failure;
    return failure
      ? this.texts.firstOf([`error.${failure.code}`, 'error.request.failed'], { ...failure.params })
      : null;
  });
  /** Whether the portfolio holds of the register exactly what the file tells. */
  protected readonly isEqual = computed(() => {
    const record = this.record();
    if (!record?.registerAwarded || !record.fileAwarded) return null;
    const rows = (record.rowsTotal ?? 0) - record.rowsRefused;
    return (
      record.registerAwarded.amountMinor === record.fileAwarded.amountMinor && record.registerAwards === rows
    );
  });
  protected readonly isBusy = signal(false);
  protected readonly tones = IMPORT_TONES;

  constructor() {
    const details = inject(PageDetails);
    effect(() => details.name.set(this.record()?.fileName ?? null));
    effect((onCleanup) => {
      this.record();
      if (!this.isAtWork() || this.loaded.isLoading()) return;
      const timer = setTimeout(() => this.loaded.reload(), LOOK_AGAIN_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected progress(record: RegisterImportView): string {
    const done = this.number(record.rowsDone);
    const total = this.number(record.rowsTotal ?? 0);
    return record.state === 'running'
      ? this.t('register-import.progress.running', { done, total })
      : this.t('register-import.progress.checking', { done, total });
  }

  protected may(record: RegisterImportView, action: 'confirm' | 'abandon'): boolean {
    return record.allowedActions.some(
      ({ action: name, enabled }) => name === `register-import.${action}` && enabled,
    );
  }

  protected async confirm(record: RegisterImportView): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: this.t('register-import.confirm.heading'),
      text: this.t('register-import.confirm.text', {
        isNew: record.rowsNew,
        changed: record.rowsChanged,
        refused: record.rowsRefused,
        register: record.registerName ? this.texts.localized(record.registerName) : '',
      }),
      action: this.t('register-import.confirm.action'),
    });
    if (agreed) await this.carryOut(() => this.client.confirmImport(record.id, new Intention()));
  }

  protected async abandon(record: RegisterImportView): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: this.t('register-import.abandon.heading'),
      text: this.t(
        record.state === 'running' ? 'register-import.abandon.running' : 'register-import.abandon.text',
      ),
      action: this.t('register-import.abandon.action'),
      danger: true,
    });
    if (agreed) await this.carryOut(() => this.client.abandonImport(record.id, new Intention()));
  }

  private async carryOut(work: () => Promise<void>): Promise<void> {
    this.isBusy.set(true);
    try {
      await work();
    } catch (error) {
      this.toasts.show(this.problems.sentence(error), 'bad');
    } finally {
      this.isBusy.set(false);
      this.loaded.reload();
    }
  }

  private number(value: number): string {
    return new Intl.NumberFormat(this.languages.locale()).format(value);
  }
}
