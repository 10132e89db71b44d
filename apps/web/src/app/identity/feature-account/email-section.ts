import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { AccountView } from '@candela/api-client';
import { ErrorSummary, StatusChip, Texts, TextField, Toasts } from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { AccountsClient } from '../data/accounts-client.js';
import { FormAttempt } from '../ui/form-attempt.js';
import { TakesFocus } from '../ui/takes-focus.js';
import { needs, needsEmail } from '../ui/needs.js';

/** The address of an account: whether it is confirmed, and moving to another one. */
@Component({
  selector: 'app-email-section',
  imports: [ErrorSummary, StatusChip, TakesFocus, TextField],
  providers: [FormAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './email-section.html',
})
export class EmailSection {
  private readonly client = inject(AccountsClient);
  private readonly problems = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);
  protected readonly attempt = inject(FormAttempt).named('email');
  protected readonly t = inject(Texts).t;

  readonly account = input.required<AccountView>();
  readonly changed = output<void>();

  protected readonly isChanging = signal(false);
  protected readonly wasOpened = signal(false);
  protected readonly email = signal('');
  protected readonly currentPassword = signal('');

  protected async sendAgain(): Promise<void> {
    try {
      await this.client.resendConfirmation(this.account().email);
      this.toasts.show(this.t('identity.checkMail.again'));
    } catch (error) {
      this.toasts.show(this.problems.sentence(error), 'bad');
    }
  }

  protected async change(): Promise<void> {
    const body = { email: this.email().trim(), currentPassword: this.currentPassword() };
    const missing = {
      email: needsEmail(body.email),
      currentPassword: needs(body.currentPassword, 'identity.needs.currentPassword'),
    };
    const done = await this.attempt.send(missing, () => this.client.changeEmail(body));
    this.currentPassword.set('');
    if (!done) return;
    this.close();
    this.toasts.show(this.t('identity.account.emailSent'));
    this.changed.emit();
  }

  protected open(): void {
    this.wasOpened.set(true);
    this.isChanging.set(true);
  }

  protected close(): void {
    this.isChanging.set(false);
    this.email.set('');
    this.currentPassword.set('');
    this.attempt.reset();
  }
}
