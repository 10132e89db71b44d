import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { CAPACITY_NOTE_CHARS_MAX } from '@candela/contracts';
import { Dialog, LongTextField, Texts, Toasts } from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';

/** What is done with the reason that was given. */
export type WithReason = (reason: string, intention: Intention) => Promise<void>;

/** Says what will happen, asks why, and does it. */
@Component({
  selector: 'app-reason-dialog',
  imports: [Dialog, LongTextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-dialog [heading]="heading()" [(open)]="isOpen">
      <div class="stack">
        <p>{{ text() }}</p>
        <ui-long-text
          fieldId="reason"
          [label]="label()"
          [required]="true"
          [rows]="4"
          [error]="failure()"
          [(value)]="reason"
        />
      </div>
      <div uiDialogActions class="row">
        <button type="button" class="button button-primary" [disabled]="isBusy()" (click)="go()">
          {{ action() }}
        </button>
        <button type="button" class="button button-quiet" (click)="isOpen.set(false)">
          {{ t('ui.dialog.cancel') }}
        </button>
      </div>
    </ui-dialog>
  `,
})
export class ReasonDialog {
  protected readonly t = inject(Texts).t;
  private readonly problems = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);
  private intention = new Intention();
  private work: WithReason | null = null;

  readonly heading = input.required<string>();
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  readonly action = input.required<string>();
  /** Said when it was done. */
  readonly done = input.required<string>();

  protected readonly isOpen = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly reason = signal('');
  protected readonly failure = signal<string | null>(null);

  /** Opens the dialog; `work` is done when the reason was given. */
  ask(work: WithReason): void {
    this.work = work;
    this.intention = new Intention();
    this.reason.set('');
    this.failure.set(null);
    this.isOpen.set(true);
  }

  protected async go(): Promise<void> {
    const reason = this.reason().trim();
    if (reason === '' || reason.length > CAPACITY_NOTE_CHARS_MAX) {
      const key = reason === '' ? 'error.capacity.reason-missing' : 'capacity.reasonTooLong';
      this.failure.set(this.t(key, { max: CAPACITY_NOTE_CHARS_MAX }));
      return;
    }
    this.isBusy.set(true);
    try {
      await this.work?.(reason, this.intention);
      this.isOpen.set(false);
      this.toasts.show(this.done());
    } catch (error) {
      if (!problemFrom(error).isUnreachable) this.intention.renew();
      this.failure.set(this.problems.sentence(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
