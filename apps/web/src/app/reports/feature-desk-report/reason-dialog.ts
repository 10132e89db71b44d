import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { REPORT_REASON_CHARS } from '@candela/contracts';
import { DateField, Dialog, TextField, Texts, Toasts } from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { ReportsApi } from '../data/reports-api.js';
import type { DeskReport } from '../data/views.js';

/** Asks for the reason before a report is given more time, or given up. */
@Component({
  selector: 'app-reason-dialog',
  imports: [DateField, Dialog, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-dialog [heading]="t('report.' + action() + '.heading')" [(open)]="isOpen">
      <div class="stack">
        @if (action() === 'skip') {
          <p>{{ t('report.skip.text') }}</p>
        } @else {
          <ui-date
            fieldId="extend-date"
            [label]="t('report.extend.date')"
            [required]="true"
            [earliest]="report().dueOn"
            [error]="dateError()"
            [(value)]="dueOn"
          />
        }
        <ui-text
          [fieldId]="action() + '-reason'"
          [label]="t('report.' + action() + '.reason')"
          [required]="true"
          [counterMax]="reasonMax"
          [error]="reasonError()"
          [(value)]="reason"
        />
        @if (failure(); as failure) {
          <p class="note note-bad" role="alert">{{ failure }}</p>
        }
      </div>
      <div uiDialogActions class="row">
        <button
          type="button"
          class="button"
          [class.button-danger]="action() === 'skip'"
          [class.button-primary]="action() === 'extend'"
          [disabled]="isBusy()"
          (click)="carryOut()"
        >
          {{ t('report.action.' + action()) }}
        </button>
        <button type="button" class="button button-quiet" (click)="isOpen.set(false)">
          {{ t('report.desk.cancel') }}
        </button>
      </div>
    </ui-dialog>
  `,
})
export class ReasonDialog {
  // i18n-keys: report.extend.* report.skip.* report.action.*
  protected readonly t = inject(Texts).t;
  private readonly api = inject(ReportsApi);
  private readonly problems = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);
  private intention = new Intention();

  readonly report = input.required<DeskReport>();
  readonly action = input.required<'extend' | 'skip'>();
  readonly done = output<void>();

  protected readonly isOpen = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly wasPressed = signal(false);
  protected readonly reason = signal('');
  protected readonly dueOn = signal('');
  protected readonly failure = signal<string | null>(null);
  protected readonly reasonMax = REPORT_REASON_CHARS.max;
  protected readonly reasonError = computed(() =>
    this.wasPressed() && this.reason().trim().length < REPORT_REASON_CHARS.min
      ? this.t('report.reasonNeeded', { min: REPORT_REASON_CHARS.min })
      : null,
  );
  protected readonly dateError = computed(() =>
    this.wasPressed() && this.action() === 'extend' && this.dueOn() <= this.report().dueOn
      ? this.t('report.extend.needsDate')
      : null,
  );

  /** Opens the dialog. */
  ask(): void {
    this.intention = new Intention();
    this.wasPressed.set(false);
    this.failure.set(null);
    this.isOpen.set(true);
  }

  protected async carryOut(): Promise<void> {
    this.wasPressed.set(true);
    if (this.reasonError() || this.dateError() || this.isBusy()) return;
    const { id, version } = this.report();
    const on = { id, version, intention: this.intention };
    this.isBusy.set(true);
    try {
      if (this.action() === 'extend') await this.api.extend(on, this.dueOn(), this.reason().trim());
      else await this.api.skip(on, this.reason().trim());
      this.isOpen.set(false);
      this.toasts.show(this.t(`report.${this.action()}.done`));
      this.done.emit();
    } catch (error) {
      if (!problemFrom(error).isUnreachable) this.intention.renew();
      if (problemFrom(error).status === 412) this.done.emit();
      this.failure.set(this.problems.sentence(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
