import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { ErrorSummary, PageHeader, TextField, Texts, Toasts } from '@candela/web-ui';
import { FormSending } from '../session/form-sending.js';
import { SessionStore } from '../session/session-store.js';
import { EntryClient } from './entry-client.js';
import { takeLinkSecret } from './link-secret.js';

/**
 * Where the mail of a confirmation leads. Whoever is not signed in gives the password: reading somebody's mail is not
 * enough to use their account.
 */
@Component({
  selector: 'app-confirm-page',
  imports: [ErrorSummary, PageHeader, TextField],
  providers: [FormSending],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page-narrow stack">
      <ui-page-header
        [heading]="t('entry.confirm.heading')"
        [lead]="t(session.isSignedIn() ? 'entry.confirm.leadSignedIn' : 'entry.confirm.lead')"
      />
      <ui-error-summary [errors]="sending.summary()" />
      <form class="stack" novalidate (submit)="$event.preventDefault(); confirm()">
        @if (!session.isSignedIn()) {
          <ui-text
            fieldId="password"
            type="password"
            autocomplete="current-password"
            [label]="t('entry.password')"
            [required]="true"
            [error]="sending.error('password')"
            [(value)]="password"
          />
        }
        <p>
          <button type="submit" class="button button-primary" [disabled]="sending.isBusy()">
            {{ t('entry.confirm.action') }}
          </button>
        </p>
      </form>
    </div>
  `,
})
export class ConfirmPage {
  private readonly client = inject(EntryClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(SessionStore);
  protected readonly sending = inject(FormSending);
  protected readonly t = inject(Texts).t;

  private readonly secret = takeLinkSecret();
  protected readonly password = signal('');

  protected async confirm(): Promise<void> {
    const needsPassword = !this.session.isSignedIn();
    const missing = needsPassword && !this.password() ? this.t('entry.passwordMissing') : null;
    if (!this.sending.check({ password: missing })) return;
    const password = needsPassword ? this.password() : null;
    const done = await this.sending.send((intention) => this.client.confirmEmail(this.secret, password, intention));
    if (!done) return;
    await this.session.reload();
    this.toasts.show(this.t('entry.confirm.done'));
    const belongsSomewhere = (this.session.actor()?.memberships.length ?? 0) > 0 || this.session.isStaff();
    await this.router.navigateByUrl(belongsSomewhere ? '/' : '/account/organizations/new');
  }
}
