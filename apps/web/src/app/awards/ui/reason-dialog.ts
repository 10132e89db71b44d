import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Dialog, LongTextField, Texts } from '@candela/web-ui';

/** Asks for a sentence that goes with an action, in the words given. */
@Component({
  selector: 'app-reason-dialog',
  imports: [Dialog, LongTextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-dialog [heading]="heading()" [(open)]="isOpen">
      <div class="stack">
        <p>{{ text() }}</p>
        <ui-long-text
          [fieldId]="name()"
          [label]="label()"
          [required]="required()"
          [rows]="4"
          [error]="error()"
          [(value)]="reason"
        />
      </div>
      <div uiDialogActions class="row">
        <button type="button" class="button button-primary" (click)="answer()">{{ action() }}</button>
        <button type="button" class="button button-quiet" (click)="isOpen.set(false)">
          {{ t('award.notNow') }}
        </button>
      </div>
    </ui-dialog>
  `,
})
export class ReasonDialog {
  protected readonly t = inject(Texts).t;

  readonly heading = input.required<string>();
  /** What will happen, and who reads the reason. */
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  readonly action = input.required<string>();
  /** Id of the control. */
  readonly name = input.required<string>();
  readonly charsMax = input.required<number>();
  readonly required = input(true);
  /** What was typed; the dialog is closed. */
  readonly given = output<string>();

  protected readonly isOpen = signal(false);
  protected readonly reason = signal('');
  protected readonly error = signal<string | null>(null);

  /** Opens the dialog. */
  ask(): void {
    this.error.set(null);
    this.isOpen.set(true);
  }

  protected answer(): void {
    const reason = this.reason().trim();
    const over = reason.length - this.charsMax();
    if (over > 0) this.error.set(this.t('award.pair.tooLong', { over, max: this.charsMax() }));
    else if (this.required() && reason === '') this.error.set(this.t('award.reasonMissing'));
    else {
      this.isOpen.set(false);
      this.reason.set('');
      this.given.emit(reason);
    }
  }
}
