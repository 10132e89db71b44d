import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ErrorSummary, PageHeader, Texts } from '@candela/web-ui';
import { SessionStore } from '../../session/session-store.js';
import { AccountsClient } from '../data/accounts-client.js';
import { takeSecretFromAddress } from '../data/secret-in-address.js';
import { FormAttempt } from '../ui/form-attempt.js';
import { needs } from '../ui/needs.js';
import { NewPasswordField } from '../ui/new-password-field.js';

/** Where the mail for a forgotten password leads. */
@Component({
  selector: 'app-reset-page',
  imports: [ErrorSummary, NewPasswordField, PageHeader, RouterLink],
  providers: [FormAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page-narrow stack">
      @if (isDead()) {
        <ui-page-header [heading]="t('identity.reset.dead')" [lead]="t('identity.reset.deadText')" />
        <p>
          <a class="button button-primary" routerLink="/account/forgot-password">{{
            t('identity.reset.another')
          }}</a>
        </p>
      } @else {
        <ui-page-header [heading]="t('identity.reset.heading')" [lead]="t('identity.reset.lead')" />
        <form class="stack" novalidate (submit)="$event.preventDefault(); reset()">
          <ui-error-summary [errors]="attempt.summary()" />
          <app-new-password
            [fieldId]="attempt.fieldId('password')"
            [label]="t('identity.field.newPassword')"
            [error]="attempt.error('password')"
            [(value)]="password"
          />
          <p>
            <button type="submit" class="button button-primary" [disabled]="attempt.isBusy()">
              {{ t('identity.reset.action') }}
            </button>
          </p>
        </form>
      }
    </div>
  `,
})
export class ResetPage {
  private readonly client = inject(AccountsClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly attempt = inject(FormAttempt);
  protected readonly t = inject(Texts).t;

  private readonly token = takeSecretFromAddress();
  protected readonly password = signal('');
  protected readonly isDead = computed(
    () => this.token === '' || this.attempt.code() === 'account.link-not-usable',
  );

  protected async reset(): Promise<void> {
    const { token } = this;
    const password = this.password();
    const missing = { password: needs(password, 'identity.needs.password') };
    if (!(await this.attempt.send(missing, () => this.client.resetPassword({ token, password })))) return;
    // All sessions have ended, perhaps this browser's too.
    await this.session.reload();
    await this.router.navigate(['/account/sign-in'], { queryParams: { after: 'reset' } });
  }
}
