import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MAIL_DELIVERY_STATES, type MailDeliveryState } from '@candela/contracts';
import type { MailView } from '@candela/api-client';
import {
  Confirmation,
  DataTable,
  DatePipe,
  EmptyState,
  Skeleton,
  StatusChip,
  TableCell,
  Texts,
  Toasts,
  type StatusTone,
  type TableColumn,
} from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { OperationsClient } from '../data/operations-client.js';

const TONES: Record<MailDeliveryState, StatusTone> = {
  queued: 'neutral',
  sending: 'info',
  sent: 'good',
  failed: 'bad',
  uncertain: 'warn',
  dropped: 'neutral',
};

// i18n-keys: administration.mails.kind.* administration.mails.state.* administration.mails.sendAgain.*
/** Where mails stand, without their words and receivers; what needs a decision can be sent again or given up. */
@Component({
  selector: 'app-mails-page',
  imports: [DataTable, DatePipe, EmptyState, RouterLink, Skeleton, StatusChip, TableCell],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mails-page.html',
})
export class MailsPage {
  private readonly client = inject(OperationsClient);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);
  protected readonly problems = inject(ProblemTexts);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  /** From the address. */
  readonly state = input<MailDeliveryState>();
  readonly cursor = input<string>();

  protected readonly page = resource({
    params: () => ({ state: this.state(), cursor: this.cursor() }),
    loader: ({ params: { state, cursor } }) =>
      this.client.mails({ ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) }),
  });
  protected readonly states = MAIL_DELIVERY_STATES;
  protected readonly columns = computed<TableColumn[]>(() => [
    { key: 'kind', label: this.t('administration.mails.column.kind'), rowHeader: true },
    { key: 'state', label: this.t('administration.mails.column.state') },
    { key: 'changedAt', label: this.t('administration.mails.column.changedAt') },
    { key: 'attempts', label: this.t('administration.mails.column.attempts'), numeric: true },
    { key: 'error', label: this.t('administration.mails.column.error') },
    { key: 'actions', label: this.t('administration.column.actions') },
  ]);
  protected readonly rowId = (mail: MailView): string => mail.id;

  protected mailOf(row: unknown): MailView {
    return row as MailView;
  }

  protected tone(state: MailDeliveryState): StatusTone {
    return TONES[state];
  }

  protected kind(mail: MailView): string {
    return this.texts.firstOf([
      `administration.mails.kind.${mail.kind}`,
      'administration.mails.kind.message',
    ]);
  }

  protected may(mail: MailView, action: string): boolean {
    return mail.allowedActions.some((allowed) => allowed.action === action && allowed.enabled);
  }

  protected count(state: MailDeliveryState): number {
    return this.page.hasValue() ? (this.page.value().byState[state] ?? 0) : 0;
  }

  protected async sendAgain(mail: MailView): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: this.t('administration.mails.sendAgain.heading'),
      text: this.t(`administration.mails.sendAgain.${mail.state === 'uncertain' ? 'uncertain' : 'failed'}`),
      action: this.t('administration.mails.sendAgain.action'),
    });
    if (agreed) await this.carryOut(() => this.client.sendAgain(mail), 'administration.mails.sendAgain.done');
  }

  protected async drop(mail: MailView): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: this.t('administration.mails.drop.heading'),
      text: this.t('administration.mails.drop.text'),
      action: this.t('administration.mails.drop.action'),
      danger: true,
    });
    if (agreed) await this.carryOut(() => this.client.drop(mail), 'administration.mails.drop.done');
  }

  private async carryOut(work: () => Promise<void>, done: string): Promise<void> {
    try {
      await work();
      this.toasts.show(this.t(done));
    } catch (error) {
      this.toasts.show(this.problems.sentence(error), 'bad');
    }
    this.page.reload();
  }
}
