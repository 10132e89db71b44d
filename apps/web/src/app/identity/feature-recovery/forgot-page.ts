import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RESET_MINUTES } from '@candela/contracts';
import { ErrorSummary, PageHeader, Texts, TextField } from '@candela/web-ui';
import { AccountsClient } from '../data/accounts-client.js';
import { FormAttempt } from '../ui/form-attempt.js';
import { needsEmail } from '../ui/needs.js';

/** Asking for a mail that lets its reader choose a new password. */
@Component({
  selector: 'app-forgot-page',
  imports: [ErrorSummary, PageHeader, RouterLink, TextField],
  providers: [FormAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page-narrow stack">
      <ui-page-header
        backTo="/account/sign-in"
        [backLabel]="t('identity.signIn.heading')"
        [heading]="t('identity.forgot.heading')"
        [lead]="t('identity.forgot.lead', { minutes })"
      />
      @if (sentTo(); as email) {
        <p class="note note-good" role="status">{{ t('identity.forgot.sent', { email, minutes }) }}</p>
        <p>
          <a class="button" routerLink="/account/sign-in">{{ t('identity.signIn.action') }}</a>
        </p>
      } @else {
        <form class="stack" novalidate (submit)="$event.preventDefault(); ask()">
          <ui-error-summary [errors]="attempt.summary()" />
          <ui-text
            [fieldId]="attempt.fieldId('email')"
            [label]="t('identity.field.email')"
            type="email"
            autocomplete="username"
            [required]="true"
            [error]="attempt.error('email')"
            [(value)]="email"
          />
          <p>
            <button type="submit" class="button button-primary" [disabled]="attempt.isBusy()">
              {{ t('identity.forgot.action') }}
            </button>
          </p>
        </form>
      }
    </div>
  `,
})
export class ForgotPage {
  private readonly client = inject(AccountsClient);
  protected readonly attempt = inject(FormAttempt);
  protected readonly t = inject(Texts).t;
  protected readonly minutes = RESET_MINUTES;

  protected readonly email = signal('');
  protected readonly sentTo = signal<string | null>(null);

  protected async ask(): Promise<void> {
    const email = this.email().trim();
    const done = await this.attempt.send({ email: needsEmail(email) }, () => this.client.requestReset(email));
    if (done) this.sentTo.set(email);
  }
}
