import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ErrorSummary, PageHeader, TextField, Texts } from '@candela/web-ui';
import { FormSending } from '../session/form-sending.js';
import { EntryClient } from './entry-client.js';

/** Asks for a mail with a link to a new password. The answer is the same whether the address is known or not. */
@Component({
  selector: 'app-forgot-password-page',
  imports: [ErrorSummary, PageHeader, RouterLink, TextField],
  providers: [FormSending],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page-narrow stack">
      @if (isSent()) {
        <ui-page-header [heading]="t('entry.checkMail.heading')" [lead]="t('entry.forgot.sent', { email: email() })" />
        <p><a class="button" routerLink="/account/sign-in">{{ t('entry.forgot.back') }}</a></p>
      } @else {
        <ui-page-header [heading]="t('entry.forgot.heading')" [lead]="t('entry.forgot.lead')" />
        <ui-error-summary [errors]="sending.summary()" />
        <form class="stack" novalidate (submit)="$event.preventDefault(); request()">
          <ui-text
            fieldId="email"
            type="email"
            autocomplete="username"
            [label]="t('entry.email')"
            [required]="true"
            [error]="sending.error('email')"
            [(value)]="email"
          />
          <div class="row">
            <button type="submit" class="button button-primary" [disabled]="sending.isBusy()">
              {{ t('entry.forgot.action') }}
            </button>
            <a routerLink="/account/sign-in">{{ t('entry.forgot.back') }}</a>
          </div>
        </form>
      }
    </div>
  `,
})
export class ForgotPasswordPage {
  private readonly client = inject(EntryClient);
  protected readonly sending = inject(FormSending);
  protected readonly t = inject(Texts).t;

  protected readonly email = signal('');
  protected readonly isSent = signal(false);

  protected async request(): Promise<void> {
    const email = this.email().trim();
    if (!this.sending.check({ email: email ? null : this.t('entry.emailMissing') })) return;
    if (await this.sending.send((intention) => this.client.requestReset(email, intention))) this.isSent.set(true);
  }
}
