import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import type { OrganizationView } from '@candela/api-client';
import { ErrorSummary, Texts, Toasts } from '@candela/web-ui';
import { OrganizationsClient } from '../data/organizations-client.js';
import { TakesFocus } from '../ui/takes-focus.js';
import { FormAttempt } from '../ui/form-attempt.js';
import { bodyOf, missingIn, OrganizationFields, type OrganizationDraft } from '../ui/organization-fields.js';

/** Changing what an organization says about itself. */
@Component({
  selector: 'app-organization-form',
  imports: [ErrorSummary, OrganizationFields, TakesFocus],
  providers: [FormAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" appTakesFocus novalidate (submit)="$event.preventDefault(); save()">
      <ui-error-summary [errors]="attempt.summary()" />
      <app-organization-fields [attempt]="attempt" [(draft)]="draft" />
      <p class="row">
        <button type="submit" class="button button-primary" [disabled]="attempt.isBusy()">
          {{ t('identity.action.save') }}
        </button>
        <button type="button" class="button button-quiet" (click)="cancelled.emit()">
          {{ t('identity.action.cancel') }}
        </button>
      </p>
    </form>
  `,
})
export class OrganizationForm {
  private readonly client = inject(OrganizationsClient);
  private readonly toasts = inject(Toasts);
  protected readonly attempt = inject(FormAttempt).named('organization');
  protected readonly t = inject(Texts).t;

  readonly organization = input.required<OrganizationView>();
  readonly saved = output<void>();
  readonly cancelled = output<void>();

  protected readonly draft = linkedSignal<OrganizationDraft>(() => {
    const { name, kind, country, registrationStatus, registrationNumber, website } = this.organization();
    const texts = { registrationNumber: registrationNumber ?? '', website: website ?? '' };
    return { name, kind, country, registrationStatus, ...texts };
  });

  protected async save(): Promise<void> {
    const { id, version } = this.organization();
    const draft = this.draft();
    if (!(await this.attempt.send(missingIn(draft), () => this.client.update(id, bodyOf(draft), version))))
      return;
    this.toasts.show(this.t('identity.organization.saved'));
    this.saved.emit();
  }
}
