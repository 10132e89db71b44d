import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ListedPaymentView, PaymentPageView } from '@candela/api-client';
import {
  DataTable,
  DatePipe,
  EmptyState,
  type FieldChoice,
  Icon,
  MoneyPipe,
  PageHeader,
  Pager,
  SelectField,
  StatusChip,
  TableCell,
  type TableColumn,
  Texts,
} from '@candela/web-ui';
import { MoneyApi } from '../data/money-api.js';
import { PAYMENT_FILTERS, paymentQueryFrom } from '../data/payment-query.js';
import { PaymentActions } from '../ui/payment-actions.js';
import { PaymentStepDialog } from '../ui/payment-step-dialog.js';
import { PAYMENT_TONES } from '../ui/tones.js';
import { convertToParamMap } from '@angular/router';
import { CashFlow } from './cash-flow.js';
import { shownOf } from '../../session/shown.js';

/** Payments of all awards, what waits longest first; beside them what falls due and is paid by month. */
@Component({
  selector: 'app-payments-page',
  imports: [
    CashFlow,
    DataTable,
    DatePipe,
    EmptyState,
    Icon,
    MoneyPipe,
    PageHeader,
    Pager,
    PaymentActions,
    PaymentStepDialog,
    RouterLink,
    SelectField,
    StatusChip,
    TableCell,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './payments-page.html',
  styleUrl: './payments-page.css',
})
export class PaymentsPage {
  // i18n-keys: payment.state.*
  protected readonly t = inject(Texts).t;
  private readonly api = inject(MoneyApi);
  private readonly router = inject(Router);
  protected readonly tones = PAYMENT_TONES;

  readonly page = input.required<PaymentPageView>();
  /** From the address. */
  readonly q = input<string>();
  readonly state = input<string>();
  readonly cursor = input<string>();

  protected readonly shown = shownOf(this.page, () => this.api.payments(this.query()));
  protected readonly typed = linkedSignal(() => this.q() ?? '');
  protected readonly filter = computed(() => PAYMENT_FILTERS.find((one) => one === this.state()) ?? 'open');
  protected readonly filters = computed<readonly FieldChoice[]>(() =>
    PAYMENT_FILTERS.map((value) => ({
      value,
      label:
        value === 'open' || value === 'every'
          ? this.t(value === 'open' ? 'payments.open' : 'payments.every')
          : this.t(`payment.state.${value}`),
    })),
  );
  protected readonly columns = computed<readonly TableColumn[]>(() => [
    { key: 'payment', label: this.t('payments.column.payment'), rowHeader: true },
    { key: 'award', label: this.t('payments.column.award') },
    { key: 'amount', label: this.t('payments.column.amount'), numeric: true },
    { key: 'since', label: this.t('payments.column.since') },
    { key: 'state', label: this.t('payments.column.state') },
    { key: 'next', label: this.t('payments.column.next') },
  ]);
  protected readonly deeds = signal(0);
  protected readonly rowId = (row: ListedPaymentView): string => row.id;

  protected row(value: unknown): ListedPaymentView {
    return value as ListedPaymentView;
  }

  protected search(): void {
    this.go({ q: this.typed() || null, cursor: null });
  }

  protected narrow(state: string): void {
    this.go({ state: state === 'open' ? null : state, cursor: null });
  }

  protected turn(cursor: string | null): void {
    this.go({ cursor });
  }

  protected async reload(): Promise<void> {
    await this.shown.reload();
    this.deeds.update((count) => count + 1);
  }

  private query() {
    return paymentQueryFrom(
      convertToParamMap({
        q: this.q() ?? '',
        state: this.state() ?? '',
        ...(this.cursor() ? { cursor: this.cursor() } : {}),
      }),
    );
  }

  private go(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
