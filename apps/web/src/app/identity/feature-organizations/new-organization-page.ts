import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ErrorSummary, PageHeader, Texts, Toasts } from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { SessionStore } from '../../session/session-store.js';
import { OrganizationsClient } from '../data/organizations-client.js';
import { safeReturn } from '../data/return-to.js';
import { FormAttempt } from '../ui/form-attempt.js';
import { bodyOf, EMPTY_ORGANIZATION, missingIn, OrganizationFields } from '../ui/organization-fields.js';

/** Making an organization, and going back to where it was needed. */
@Component({
  selector: 'app-new-organization-page',
  imports: [ErrorSummary, OrganizationFields, PageHeader, RouterLink],
  providers: [FormAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page-narrow stack">
      <ui-page-header
        backTo="/account/organizations"
        [backLabel]="t('identity.organizations.heading')"
        [heading]="t('identity.newOrganization.heading')"
        [lead]="t('identity.newOrganization.lead')"
      />
      <form class="stack stack-loose" novalidate (submit)="$event.preventDefault(); create()">
        <ui-error-summary [errors]="attempt.summary()" />
        <app-organization-fields [attempt]="attempt" [(draft)]="draft" />
        <p class="row">
          <button type="submit" class="button button-primary" [disabled]="attempt.isBusy()">
            {{ t('identity.newOrganization.action') }}
          </button>
          <a class="button button-quiet" [routerLink]="backTo()">{{ t('identity.action.cancel') }}</a>
        </p>
      </form>
    </div>
  `,
})
export class NewOrganizationPage {
  private readonly client = inject(OrganizationsClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly intention = new Intention();
  protected readonly attempt = inject(FormAttempt);
  protected readonly t = inject(Texts).t;

  /** From the address: the page that needs the organization. */
  readonly returnTo = input<string>();

  protected readonly draft = signal(EMPTY_ORGANIZATION);
  private readonly wanted = computed(() => safeReturn(this.returnTo()));
  protected readonly backTo = computed(() => (this.wanted() === '/' ? '/account/organizations' : '/calls'));

  protected async create(): Promise<void> {
    const draft = this.draft();
    let id = '';
    const done = await this.attempt.send(missingIn(draft), async () => {
      id = await this.client.create(bodyOf(draft), this.intention);
    });
    if (!done) {
      this.intention.renew();
      return;
    }
    await this.session.reload();
    this.toasts.show(this.t('identity.newOrganization.done', { name: draft.name.trim() }));
    const next = this.wanted() === '/' ? `/account/organizations/${id}` : this.wanted();
    await this.router.navigateByUrl(next);
  }
}
