import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PASSWORD_LENGTH_MIN, PERSON_NAME_LENGTH_MAX } from '@candela/contracts';
import { ErrorSummary, type FieldChoice, LanguageStore, PageHeader, RadioField, TextField, Texts, Toasts } from '@candela/web-ui';
import { Intention } from '../session/intention.js';
import { FormSending } from '../session/form-sending.js';
import { EntryClient } from './entry-client.js';

/** Opens an account; the organization comes after the address is confirmed. */
@Component({
  selector: 'app-sign-up-page',
  imports: [ErrorSummary, PageHeader, RadioField, RouterLink, TextField],
  providers: [FormSending],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-up-page.html',
})
export class SignUpPage {
  private readonly client = inject(EntryClient);
  private readonly toasts = inject(Toasts);
  protected readonly sending = inject(FormSending);
  protected readonly t = inject(Texts).t;

  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly language = signal<string>(inject(LanguageStore).language());
  protected readonly isSent = signal(false);
  protected readonly nameLengthMax = PERSON_NAME_LENGTH_MAX;
  protected readonly languages = computed<FieldChoice[]>(() => [
    { value: 'en', label: 'English' },
    { value: 'fr', label: 'Français' },
  ]);

  protected async signUp(): Promise<void> {
    const name = this.name().trim();
    const email = this.email().trim();
    const complete = this.sending.check({
      name: name ? null : this.t('entry.nameMissing'),
      email: /^\S+@\S+\.\S+$/.test(email) ? null : this.t('entry.emailMissing'),
      password:
        this.password().length >= PASSWORD_LENGTH_MIN
          ? null
          : this.t('entry.passwordShort', { min: PASSWORD_LENGTH_MIN }),
    });
    if (!complete) return;
    const language = this.language() === 'fr' ? 'fr' : 'en';
    const body = { name, email, language, password: this.password() } as const;
    if (await this.sending.send((intention) => this.client.signUp(body, intention))) this.isSent.set(true);
  }

  protected async sendAgain(): Promise<void> {
    await this.client.resendConfirmation(this.email().trim(), new Intention());
    this.toasts.show(this.t('entry.checkMail.sentAgain'));
  }
}
