import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PERSON_NAME_LENGTH_MAX } from '@candela/contracts';
import { ErrorSummary, LanguageStore, PageHeader, Texts, TextField } from '@candela/web-ui';
import { AccountsClient } from '../data/accounts-client.js';
import { safeReturn } from '../data/return-to.js';
import { FormAttempt } from '../ui/form-attempt.js';
import { needs, needsEmail } from '../ui/needs.js';
import { NewPasswordField } from '../ui/new-password-field.js';

/** Making an account: who somebody is, in three answers. The organization comes afterwards. */
@Component({
  selector: 'app-sign-up-page',
  imports: [ErrorSummary, NewPasswordField, PageHeader, RouterLink, TextField],
  providers: [FormAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-up-page.html',
})
export class SignUpPage {
  private readonly client = inject(AccountsClient);
  private readonly languages = inject(LanguageStore);
  private readonly router = inject(Router);
  protected readonly attempt = inject(FormAttempt);
  protected readonly t = inject(Texts).t;
  protected readonly nameMax = PERSON_NAME_LENGTH_MAX;

  /** From the address: where to go once signed in. */
  readonly returnTo = input<string>();

  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly about = computed(() => [this.name(), this.email()]);

  protected async signUp(): Promise<void> {
    const [name, email, password] = [this.name(), this.email().trim(), this.password()];
    const missing = {
      name: needs(name, 'identity.needs.name'),
      email: needsEmail(email),
      password: needs(password, 'identity.needs.password'),
    };
    const body = { name, email, password, language: this.languages.language() };
    if (!(await this.attempt.send(missing, () => this.client.signUp(body)))) return;
    const wanted = safeReturn(this.returnTo());
    await this.router.navigate(['/account/check-mail'], {
      // The address stays out of the URL, and so out of the history.
      state: { email },
      queryParams: wanted === '/' ? {} : { returnTo: wanted },
    });
  }
}
