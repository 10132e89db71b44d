import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { CallView } from '@candela/api-client';
import { Dialog, Texts, Toasts } from '@candela/web-ui';
import { CallsClient } from '../data/calls-client.js';
import { PairField } from '../ui/pair-field.js';
import { ReasonForm } from './reason-form.js';

/** The end of a call before its deadline, and the reason that everybody is told. */
@Component({
  selector: 'app-cancel-dialog',
  imports: [Dialog, PairField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-dialog
      [heading]="t('programs.cancel.heading')"
      [wide]="true"
      [open]="true"
      (openChange)="$event || closed.emit()"
    >
      <form id="cancel-form" class="stack" novalidate (submit)="cancel($event)">
        <p>{{ t(isPublic() ? 'programs.cancel.textPublic' : 'programs.cancel.textDraft') }}</p>
        @if (form.sentence(); as sentence) {
          <p class="note note-bad" role="alert">{{ sentence }}</p>
        }
        <app-pair
          name="cancel-reason"
          [label]="t('programs.cancel.reason')"
          [help]="t(isPublic() ? 'programs.cancel.reasonHelp' : 'programs.cancel.reasonHelpDraft')"
          [multiline]="true"
          [maxChars]="form.max"
          [en]="form.en()"
          [fr]="form.fr()"
          [enError]="form.errorOf('en')"
          [frError]="form.errorOf('fr')"
          (enChange)="form.en.set($event)"
          (frChange)="form.fr.set($event)"
        />
      </form>
      <div uiDialogActions class="row">
        <button type="submit" form="cancel-form" class="button button-danger" [disabled]="form.isBusy()">
          {{ t('call.action.cancel') }}
        </button>
        <button type="button" class="button button-quiet" (click)="closed.emit()">
          {{ t('programs.cancel.stop') }}
        </button>
      </div>
    </ui-dialog>
  `,
})
export class CancelDialog {
  private readonly client = inject(CallsClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly form = new ReasonForm();

  readonly call = input.required<CallView>();
  readonly closed = output<void>();
  readonly done = output<void>();
  protected readonly isPublic = computed(() => this.call().publishedAt !== null);

  protected async cancel(event: Event): Promise<void> {
    event.preventDefault();
    const { id, version } = this.call();
    const sent = await this.form.send((reason, intention) =>
      this.client.cancel({ id, version, intention }, reason),
    );
    if (!sent) return this.form.isOutdated() ? this.done.emit() : undefined;
    this.toasts.show(this.t('programs.done.cancel'));
    this.done.emit();
    this.closed.emit();
  }
}
