import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import type { LedgerEntryView } from '@candela/api-client';
import {
  DataTable,
  DatePipe,
  Icon,
  LanguageStore,
  MoneyPipe,
  Pager,
  Skeleton,
  TableCell,
  type TableColumn,
  Texts,
} from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { MoneyApi } from '../data/money-api.js';

/** The ledger of an award, the newest entry first; it only grows. */
@Component({
  selector: 'app-ledger',
  imports: [DataTable, DatePipe, Icon, MoneyPipe, Pager, Skeleton, TableCell],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row row-apart">
      <h2>{{ t('ledger.heading') }}</h2>
      <a
        class="button button-small"
        [href]="'/api/awards/' + awardId() + '/ledger/export?language=' + languages.language()"
        download
        ><ui-icon name="download" [size]="16" /> {{ t('ledger.export') }}</a
      >
    </div>
    @if (page.hasValue()) {
      <ui-table
        [caption]="t('ledger.heading')"
        [hideCaption]="true"
        [columns]="columns()"
        [rows]="page.value().items"
        [rowId]="rowId"
      >
        <ng-template uiCell="number" let-value>{{ row(value).number }}</ng-template>
        <ng-template uiCell="what" let-value>
          {{ t('ledger.kind.' + row(value).kind) }}
          @if (row(value).reversesNumber; as number) {
            <span class="small soft">{{ t('ledger.reverses', { number }) }}</span>
          }
          @if (row(value).paymentReference; as reference) {
            <span class="small soft">{{ reference }}</span>
          }
          @if (row(value).bankReference; as reference) {
            <span class="small soft">{{ t('money.bankReference', { reference }) }}</span>
          }
        </ng-template>
        <ng-template uiCell="day" let-value>{{ row(value).effectiveOn | uiDate: 'dateShort' }}</ng-template>
        <ng-template uiCell="postings" let-value>
          @for (posting of row(value).postings; track posting.account) {
            <span class="posting">
              <span class="figure">{{ posting.amount | uiMoney }}</span>
              {{ t('ledger.account.' + posting.account) }}
            </span>
          }
        </ng-template>
        <ng-template uiCell="who" let-value>{{
          row(value).recordedByName ?? t('ledger.portal')
        }}</ng-template>
      </ui-table>
      @if (page.value().nextCursor !== null || cursor() !== null) {
        <ui-pager
          [hasPrevious]="cursor() !== null"
          [hasNext]="page.value().nextCursor !== null"
          (previous)="cursor.set(null)"
          (next)="cursor.set(page.value().nextCursor)"
        />
      }
    } @else if (page.error(); as error) {
      <p class="note note-bad" role="alert">{{ problems.sentence(error) }}</p>
    } @else {
      <ui-skeleton [lines]="6" />
    }
  `,
  styles: `
    .row {
      margin-bottom: var(--space-1);
    }
    h2 {
      font-size: 1.125rem;
    }
    .posting {
      display: block;
      white-space: nowrap;
    }
    .figure {
      display: inline-block;
      min-width: 8rem;
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
    .small {
      display: block;
    }
    @media (max-width: 40rem) {
      .posting {
        grid-column: 2;
        white-space: normal;
      }
      .figure {
        min-width: 0;
      }
    }
  `,
})
export class LedgerTable {
  // i18n-keys: ledger.kind.* ledger.account.*
  protected readonly t = inject(Texts).t;
  private readonly api = inject(MoneyApi);
  protected readonly problems = inject(ProblemTexts);
  protected readonly languages = inject(LanguageStore);

  readonly awardId = input.required<string>();
  /** Changes when something was done: the ledger is read again. */
  readonly since = input(0);

  protected readonly cursor = signal<string | null>(null);
  protected readonly page = resource({
    params: () => ({ id: this.awardId(), cursor: this.cursor(), since: this.since() }),
    loader: ({ params }) => this.api.ledger(params.id, params.cursor),
  });
  protected readonly columns = computed<readonly TableColumn[]>(() => [
    { key: 'number', label: this.t('ledger.number'), numeric: true },
    { key: 'what', label: this.t('ledger.what'), rowHeader: true },
    { key: 'day', label: this.t('ledger.day') },
    { key: 'postings', label: this.t('ledger.postings') },
    { key: 'who', label: this.t('ledger.who') },
  ]);
  protected readonly rowId = (row: LedgerEntryView): string => row.id;

  protected row(value: unknown): LedgerEntryView {
    return value as LedgerEntryView;
  }
}
