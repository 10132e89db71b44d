import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { REASON_CHARS_MAX } from '@candela/contracts';
import { Dialog, TextField, Texts, Toasts } from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { ApplicationsApi } from '../data/applications-api.js';
import type { TaskListPage } from '../data/views.js';

/** Asks before an application is withdrawn, says what will happen and to whom, and does it. */
@Component({
  selector: 'app-withdraw-dialog',
  imports: [Dialog, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-dialog [heading]="t('application.withdraw.heading')" [(open)]="isOpen">
      <div class="stack">
        <p>
          {{
            application().state === 'draft'
              ? t('application.withdraw.draft')
              : t('application.withdraw.submitted')
          }}
        </p>
        <p>{{ t('application.withdraw.again') }}</p>
        <ui-text
          fieldId="withdraw-reason"
          [label]="t('application.withdraw.reason')"
          [help]="t('application.withdraw.reasonHelp')"
          [counterMax]="reasonMax"
          [(value)]="reason"
        />
        @if (failure(); as failure) {
          <p class="note note-bad" role="alert">{{ failure }}</p>
        }
      </div>
      <div uiDialogActions class="row">
        <button type="button" class="button button-danger" [disabled]="isBusy()" (click)="withdraw()">
          {{ t('application.withdraw.action') }}
        </button>
        <button type="button" class="button button-quiet" (click)="isOpen.set(false)">
          {{ t('application.withdraw.keep') }}
        </button>
      </div>
    </ui-dialog>
  `,
})
export class WithdrawDialog {
  protected readonly t = inject(Texts).t;
  private readonly api = inject(ApplicationsApi);
  private readonly problems = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);
  private intention = new Intention();

  readonly application = input.required<TaskListPage>();
  readonly done = output<void>();

  protected readonly isOpen = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly reason = signal('');
  protected readonly failure = signal<string | null>(null);
  protected readonly reasonMax = REASON_CHARS_MAX;

  /** Opens the dialog. */
  ask(): void {
    this.intention = new Intention();
    this.failure.set(null);
    this.isOpen.set(true);
  }

  protected async withdraw(): Promise<void> {
    const { id, version } = this.application();
    this.isBusy.set(true);
    try {
      await this.api.withdraw({ id, version, intention: this.intention }, this.reason());
      this.isOpen.set(false);
      this.toasts.show(this.t('application.withdraw.done'));
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
