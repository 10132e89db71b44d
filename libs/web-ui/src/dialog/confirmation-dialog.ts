import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Texts } from '../text/texts.js';
import { Confirmation } from './confirmation.js';
import { Dialog } from './dialog.js';

/** Where confirmations are asked; one per page, in the shell. */
@Component({
  selector: 'ui-confirmation-dialog',
  imports: [Dialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let question = confirmation.question();
    <ui-dialog
      [heading]="question?.heading ?? ''"
      [open]="question !== null"
      (openChange)="$event || confirmation.answer(false)"
    >
      <p>{{ question?.text }}</p>
      <div uiDialogActions class="row">
        <button
          type="button"
          class="button"
          [class.button-primary]="!question?.danger"
          [class.button-danger]="question?.danger"
          (click)="confirmation.answer(true)"
        >
          {{ question?.action }}
        </button>
        <button type="button" class="button button-quiet" autofocus (click)="confirmation.answer(false)">
          {{ question?.cancel ?? t('ui.dialog.cancel') }}
        </button>
      </div>
    </ui-dialog>
  `,
})
export class ConfirmationDialog {
  protected readonly confirmation = inject(Confirmation);
  protected readonly t = inject(Texts).t;
}
