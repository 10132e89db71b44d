import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PASSWORD_LENGTH_MIN } from '@candela/contracts';
import { ErrorSummary, PageHeader, TextField, Texts, Toasts } from '@candela/web-ui';
import { FormSending } from '../session/form-sending.js';
import { EntryClient } from './entry-client.js';
import { takeLinkSecret } from './link-secret.js';

/** Where the mail of a forgotten password leads: once, within a quarter of an hour. */
@Component({
  selector: 'app-reset-password-page',
  imports: [ErrorSummary, PageHeader, RouterLink, TextField],
  providers: [FormSending],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page-narrow stack">
      <ui-page-header [heading]="t('entry.reset.heading')" [lead]="t('entry.reset.lead')" />
      <ui-error-summary [errors]="sending.summary()" />
      <form class="stack" novalidate (submit)="$event.preventDefault(); reset()">
        <ui-text
          fieldId="password"
          type="password"
          autocomplete="new-password"
          [label]="t('entry.newPassword')"
          [help]="t('entry.newPasswordHelp')"
          [required]="true"
          [error]="sending.error('password')"
          [(value)]="password"
        />
        <div class="row">
          <button type="submit" class="button button-primary" [disabled]="sending.isBusy()">
            {{ t('entry.reset.action') }}
          </button>
          <a routerLink="/account/forgot-password">{{ t('entry.reset.newLink') }}</a>
        </div>
      </form>
    </div>
  `,
})
export class ResetPasswordPage {
  private readonly client = inject(EntryClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly sending = inject(FormSending);
  protected readonly t = inject(Texts).t;

  private readonly secret = takeLinkSecret();
  protected readonly password = signal('');

  protected async reset(): Promise<void> {
    const short = this.password().length < PASSWORD_LENGTH_MIN;
    const password = short ? this.t('entry.passwordShort', { min: PASSWORD_LENGTH_MIN }) : null;
    if (!this.sending.check({ password })) return;
    const done = await this.sending.send((intention) =>
      this.client.resetPassword(this.secret, this.password(), intention),
    );
    if (!done) return;
    this.toasts.show(this.t('entry.reset.done'));
    await this.router.navigateByUrl('/account/sign-in');
  }
}
