import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ErrorSummary, PageHeader, Texts, TextField, Toasts } from '@candela/web-ui';
import { SessionStore } from '../../session/session-store.js';
import { AccountsClient } from '../data/accounts-client.js';
import { takeSecretFromAddress } from '../data/secret-in-address.js';
import { FormAttempt } from '../ui/form-attempt.js';
import { needs } from '../ui/needs.js';

/** Where the confirming mail leads: one press for whoever is signed in, the password for everybody else. */
@Component({
  selector: 'app-confirm-page',
  imports: [ErrorSummary, PageHeader, RouterLink, TextField],
  providers: [FormAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './confirm-page.html',
})
export class ConfirmPage {
  private readonly client = inject(AccountsClient);
  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly attempt = inject(FormAttempt);
  protected readonly t = inject(Texts).t;

  protected readonly token = takeSecretFromAddress();
  protected readonly password = signal('');
  /** Another account is signed in here than the one that the link is about. */
  private readonly isForAnother = signal(false);
  protected readonly asksPassword = computed(() => !this.session.isSignedIn() || this.isForAnother());
  protected readonly isDead = computed(
    () => this.token === '' || this.attempt.code() === 'account.link-not-usable',
  );

  protected async confirm(): Promise<void> {
    const { token } = this;
    const wasSignedIn = this.session.isSignedIn();
    const password = this.asksPassword() ? needs(this.password(), 'identity.needs.password') : null;
    const body = this.asksPassword() ? { token, password: this.password() } : { token };
    const done = await this.attempt.send({ password }, () => this.client.confirmEmail(body));
    if (!done) {
      if (this.attempt.code() === 'account.password-required') this.isForAnother.set(true);
      this.password.set('');
      return;
    }
    await this.session.reload();
    this.toasts.show(this.t('identity.confirm.done'));
    const actor = this.session.actor();
    const isNew = !wasSignedIn && !this.session.isStaff() && actor?.memberships.length === 0;
    await this.router.navigateByUrl(isNew ? '/account/welcome' : wasSignedIn ? '/account' : '/');
  }
}
