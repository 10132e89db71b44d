import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import type { CallView } from '@candela/api-client';
import { DateField, DatePipe, Dialog, Texts, Toasts } from '@candela/web-ui';
import { CallsClient } from '../data/calls-client.js';
import { PairField } from '../ui/pair-field.js';
import { ReasonForm } from './reason-form.js';

/** A later deadline, and the reason that everybody is told. */
@Component({
  selector: 'app-extend-dialog',
  imports: [DateField, DatePipe, Dialog, PairField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-dialog
      [heading]="t('programs.extend.heading')"
      [wide]="true"
      [open]="true"
      (openChange)="$event || closed.emit()"
    >
      <form id="extend-form" class="stack" novalidate (submit)="extend($event)">
        <p>
          {{
            t('programs.extend.text', { closing: (call().closesAt | uiDate: 'dateTime' : call().timeZone) })
          }}
        </p>
        @if (form.sentence(); as sentence) {
          <p class="note note-bad" role="alert">{{ sentence }}</p>
        }
        <ui-date
          fieldId="extend-closing"
          [label]="t('programs.extend.closing')"
          [help]="t('programs.details.zoneHelp', { zone: call().timeZone })"
          [withTime]="true"
          [required]="true"
          [earliest]="call().closesAtLocal"
          [error]="form.errors()['closesAtLocal'] ?? null"
          [(value)]="closesAtLocal"
        />
        <app-pair
          name="extend-reason"
          [label]="t('programs.extend.reason')"
          [help]="t('programs.extend.reasonHelp')"
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
        <button type="submit" form="extend-form" class="button button-primary" [disabled]="form.isBusy()">
          {{ t('call.action.extend') }}
        </button>
        <button type="button" class="button button-quiet" (click)="closed.emit()">
          {{ t('programs.stop') }}
        </button>
      </div>
    </ui-dialog>
  `,
})
export class ExtendDialog {
  private readonly client = inject(CallsClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly form = new ReasonForm();

  readonly call = input.required<CallView>();
  readonly closed = output<void>();
  readonly done = output<void>();
  protected readonly closesAtLocal = linkedSignal<CallView, string>({
    source: this.call,
    computation: ({ closesAtLocal }, before) => before?.value ?? closesAtLocal,
  });

  protected async extend(event: Event): Promise<void> {
    event.preventDefault();
    const { id, version } = this.call();
    const closesAtLocal = this.closesAtLocal();
    const sent = await this.form.send((reason, intention) =>
      this.client.extend({ id, version, intention }, { closesAtLocal, reason }),
    );
    if (!sent) return this.form.isOutdated() ? this.done.emit() : undefined;
    this.toasts.show(this.t('programs.done.extend'));
    this.done.emit();
    this.closed.emit();
  }
}
