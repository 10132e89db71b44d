import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { AccountView } from '@candela/api-client';
import { ErrorSummary, Texts, TextField, Toasts } from '@candela/web-ui';
import { AccountsClient } from '../data/accounts-client.js';
import { FormAttempt } from '../ui/form-attempt.js';
import { TakesFocus } from '../ui/takes-focus.js';
import { needs } from '../ui/needs.js';
import { NewPasswordField } from '../ui/new-password-field.js';

/** Choosing another password, by typing the old one once more. */
@Component({
  selector: 'app-password-section',
  imports: [ErrorSummary, NewPasswordField, TakesFocus, TextField],
  providers: [FormAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card stack" aria-labelledby="password-heading">
      <h2 id="password-heading">{{ t('identity.field.password') }}</h2>
      @if (isChanging()) {
        <form class="stack" appTakesFocus novalidate (submit)="$event.preventDefault(); change()">
          <ui-error-summary [errors]="attempt.summary()" />
          <ui-text
            [fieldId]="attempt.fieldId('currentPassword')"
            [label]="t('identity.field.currentPassword')"
            type="password"
            autocomplete="current-password"
            [required]="true"
            [error]="attempt.error('currentPassword')"
            [(value)]="currentPassword"
          />
          <app-new-password
            [fieldId]="attempt.fieldId('password')"
            [label]="t('identity.field.newPassword')"
            [about]="about()"
            [error]="attempt.error('password')"
            [(value)]="password"
          />
          <p class="row">
            <button type="submit" class="button button-primary" [disabled]="attempt.isBusy()">
              {{ t('identity.account.changePassword') }}
            </button>
            <button type="button" class="button button-quiet" (click)="close()">
              {{ t('identity.action.cancel') }}
            </button>
          </p>
        </form>
      } @else {
        <p class="soft">{{ t('identity.account.passwordText') }}</p>
        <p>
          <button type="button" class="button" [appTakesFocus]="wasOpened()" (click)="open()">
            {{ t('identity.account.changePassword') }}
          </button>
        </p>
      }
    </section>
  `,
})
export class PasswordSection {
  private readonly client = inject(AccountsClient);
  private readonly toasts = inject(Toasts);
  protected readonly attempt = inject(FormAttempt).named('password');
  protected readonly t = inject(Texts).t;

  readonly account = input.required<AccountView>();

  protected readonly isChanging = signal(false);
  protected readonly wasOpened = signal(false);
  protected readonly currentPassword = signal('');
  protected readonly password = signal('');
  protected readonly about = computed(() => [this.account().name, this.account().email]);

  protected async change(): Promise<void> {
    const body = { currentPassword: this.currentPassword(), password: this.password() };
    const missing = {
      currentPassword: needs(body.currentPassword, 'identity.needs.currentPassword'),
      password: needs(body.password, 'identity.needs.password'),
    };
    if (!(await this.attempt.send(missing, () => this.client.changePassword(body)))) return;
    this.close();
    this.toasts.show(this.t('identity.account.passwordChanged'));
  }

  protected open(): void {
    this.wasOpened.set(true);
    this.isChanging.set(true);
  }

  protected close(): void {
    this.isChanging.set(false);
    this.currentPassword.set('');
    this.password.set('');
    this.attempt.reset();
  }
}
