import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ErrorSummary, Icon, PageHeader, Texts, TextField } from '@candela/web-ui';
import { AccountsClient } from '../data/accounts-client.js';
import { FormAttempt } from '../ui/form-attempt.js';
import { needsEmail } from '../ui/needs.js';

/** After signing up: look into your mail. The same is said whether or not the address was known. */
@Component({
  selector: 'app-check-mail-page',
  imports: [ErrorSummary, Icon, PageHeader, RouterLink, TextField],
  providers: [FormAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page-narrow stack">
      <ui-page-header [heading]="t('identity.checkMail.heading')" />
      <div class="note">
        <ui-icon name="info" />
        <div class="stack stack-tight">
          @if (known) {
            <p>{{ t('identity.checkMail.sentTo', { email: known }) }}</p>
          } @else {
            <p>{{ t('identity.checkMail.sent') }}</p>
          }
          <p>{{ t('identity.checkMail.within') }}</p>
        </div>
      </div>
      <p>
        <a class="button" routerLink="/account/sign-in" queryParamsHandling="preserve">{{
          t('identity.signIn.action')
        }}</a>
      </p>
      <details class="panel" [open]="isAgain()">
        <summary>{{ t('identity.checkMail.nothing') }}</summary>
        <div class="stack resend">
          <p>{{ t('identity.checkMail.nothingText') }}</p>
          @if (isAgain()) {
            <p class="note note-good" role="status">{{ t('identity.checkMail.again') }}</p>
          }
          <form class="stack" novalidate (submit)="$event.preventDefault(); sendAgain()">
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
              <button type="submit" class="button" [disabled]="attempt.isBusy()">
                {{ t('identity.checkMail.sendAgain') }}
              </button>
            </p>
          </form>
        </div>
      </details>
    </div>
  `,
  styles: `
    summary {
      padding-block: 0.25rem;
      font-weight: 600;
      cursor: pointer;
    }
    .resend {
      margin-top: var(--space-2);
    }
  `,
})
export class CheckMailPage {
  private readonly client = inject(AccountsClient);
  protected readonly attempt = inject(FormAttempt);
  protected readonly t = inject(Texts).t;

  protected readonly known = emailOf(inject(Location).getState());
  protected readonly email = signal(this.known);
  protected readonly isAgain = signal(false);

  protected async sendAgain(): Promise<void> {
    this.isAgain.set(false);
    const email = this.email().trim();
    const done = await this.attempt.send({ email: needsEmail(email) }, () =>
      this.client.resendConfirmation(email),
    );
    this.isAgain.set(done);
  }
}

function emailOf(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('email' in state)) return '';
  return typeof state.email === 'string' ? state.email : '';
}
