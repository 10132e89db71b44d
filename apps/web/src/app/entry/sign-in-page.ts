import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ErrorSummary, PageHeader, TextField, Texts } from '@candela/web-ui';
import { FormSending } from '../session/form-sending.js';
import { SessionStore } from '../session/session-store.js';
import { EntryClient } from './entry-client.js';

/** Begins a session, and goes on to where the person wanted to be. */
@Component({
  selector: 'app-sign-in-page',
  imports: [ErrorSummary, PageHeader, RouterLink, TextField],
  providers: [FormSending],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page-narrow stack">
      <ui-page-header [heading]="t('entry.signIn.heading')" [lead]="t('entry.signIn.lead')" />
      <ui-error-summary [errors]="sending.summary()" />
      <form class="stack" novalidate (submit)="$event.preventDefault(); signIn()">
        <ui-text
          fieldId="email"
          type="email"
          autocomplete="username"
          [label]="t('entry.email')"
          [required]="true"
          [error]="sending.error('email')"
          [(value)]="email"
        />
        <ui-text
          fieldId="password"
          type="password"
          autocomplete="current-password"
          [label]="t('entry.password')"
          [required]="true"
          [error]="sending.error('password')"
          [(value)]="password"
        />
        <div class="row">
          <button type="submit" class="button button-primary" [disabled]="sending.isBusy()">
            {{ t('entry.signIn.action') }}
          </button>
          <a routerLink="/account/forgot-password">{{ t('entry.signIn.forgot') }}</a>
        </div>
      </form>
      <p>
        {{ t('entry.signIn.noAccount') }}
        <a routerLink="/account/sign-up" [queryParams]="{ returnTo: returnTo() }">{{ t('entry.signUp.heading') }}</a>
      </p>
    </div>
  `,
})
export class SignInPage {
  private readonly client = inject(EntryClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly sending = inject(FormSending);
  protected readonly t = inject(Texts).t;

  /** Where to go afterwards; from the address, so that only the portal's own pages count. */
  readonly returnTo = input<string>();
  protected readonly email = signal('');
  protected readonly password = signal('');

  protected async signIn(): Promise<void> {
    const complete = this.sending.check({
      email: this.email().trim() ? null : this.t('entry.emailMissing'),
      password: this.password() ? null : this.t('entry.passwordMissing'),
    });
    if (!complete) return;
    const done = await this.sending.send((intention) =>
      this.client.signIn(this.email().trim(), this.password(), intention),
    );
    if (!done) return;
    await this.session.reload();
    await this.router.navigateByUrl(ownPage(this.returnTo()));
  }
}

/** The address if it is one of the portal's own pages, else the first page. */
export function ownPage(address: string | undefined): string {
  return address?.startsWith('/') && !/^\/[/\\]/.test(address) ? address : '/';
}
