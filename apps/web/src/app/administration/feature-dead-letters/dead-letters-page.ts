import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DeadLetterView } from '@candela/api-client';
import {
  Confirmation,
  DataTable,
  DatePipe,
  EmptyState,
  Skeleton,
  TableCell,
  Texts,
  Toasts,
  type TableColumn,
} from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { OperationsClient } from '../data/operations-client.js';

/** Deliveries that failed for good: what should have followed from an event and did not. */
@Component({
  selector: 'app-dead-letters-page',
  imports: [DataTable, DatePipe, EmptyState, RouterLink, Skeleton, TableCell],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      <div class="row row-apart">
        <p class="soft prose">{{ t('administration.deadLetters.lead') }}</p>
        <a class="button" href="/api/operations/queues/" target="_blank" rel="noopener">
          {{ t('administration.deadLetters.live') }}
        </a>
      </div>
      @if (page.error(); as error) {
        <p class="note note-bad" role="alert">{{ problems.sentence(error) }}</p>
      } @else if (page.hasValue()) {
        @if (page.value().items.length === 0) {
          <ui-empty
            icon="check"
            [heading]="t('administration.deadLetters.none')"
            [text]="t('administration.deadLetters.noneText')"
          />
        } @else {
          <ui-table
            [caption]="t('administration.deadLetters.heading')"
            [hideCaption]="true"
            [columns]="columns()"
            [rows]="page.value().items"
            [rowId]="rowId"
          >
            <ng-template uiCell="consumer" let-row
              ><code>{{ letterOf(row).consumer }}</code></ng-template
            >
            <ng-template uiCell="type" let-row
              ><code>{{ letterOf(row).type }}</code></ng-template
            >
            <ng-template uiCell="failedAt" let-row>{{
              letterOf(row).failedAt | uiDate: 'dateTime'
            }}</ng-template>
            <ng-template uiCell="attempts" let-row>{{ letterOf(row).attempts }}</ng-template>
            <ng-template uiCell="error" let-row>{{ letterOf(row).error }}</ng-template>
            <ng-template uiCell="actions" let-row>
              <span class="row">
                <button type="button" class="button button-small" (click)="retry(letterOf(row))">
                  {{ t('administration.deadLetters.retry.action') }}
                </button>
                <button
                  type="button"
                  class="button button-small button-quiet"
                  (click)="discard(letterOf(row))"
                >
                  {{ t('administration.deadLetters.discard.action') }}
                </button>
              </span>
            </ng-template>
          </ui-table>
          @if (page.value().nextCursor; as next) {
            <a class="button" routerLink="." [queryParams]="{ cursor: next }">{{
              t('administration.older')
            }}</a>
          }
        }
      } @else {
        <ui-skeleton />
      }
    </div>
  `,
})
export class DeadLettersPage {
  private readonly client = inject(OperationsClient);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);
  protected readonly problems = inject(ProblemTexts);
  protected readonly t = inject(Texts).t;

  /** From the address. */
  readonly cursor = input<string>();

  protected readonly page = resource({
    params: () => this.cursor() ?? null,
    loader: ({ params }) => this.client.deadLetters(params ? { cursor: params } : {}),
  });
  protected readonly columns = computed<TableColumn[]>(() => [
    { key: 'consumer', label: this.t('administration.deadLetters.column.consumer'), rowHeader: true },
    { key: 'type', label: this.t('administration.deadLetters.column.type') },
    { key: 'failedAt', label: this.t('administration.deadLetters.column.failedAt') },
    { key: 'attempts', label: this.t('administration.mails.column.attempts'), numeric: true },
    { key: 'error', label: this.t('administration.mails.column.error') },
    { key: 'actions', label: this.t('administration.column.actions') },
  ]);
  protected readonly rowId = (letter: DeadLetterView): string => `${letter.queue} ${letter.id}`;

  protected letterOf(row: unknown): DeadLetterView {
    return row as DeadLetterView;
  }

  protected async retry(letter: DeadLetterView): Promise<void> {
    await this.carryOut(() => this.client.retry(letter), 'administration.deadLetters.retry.done');
  }

  protected async discard(letter: DeadLetterView): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: this.t('administration.deadLetters.discard.heading'),
      text: this.t('administration.deadLetters.discard.text', { consumer: letter.consumer }),
      action: this.t('administration.deadLetters.discard.action'),
      danger: true,
    });
    if (agreed)
      await this.carryOut(() => this.client.discard(letter), 'administration.deadLetters.discard.done');
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
