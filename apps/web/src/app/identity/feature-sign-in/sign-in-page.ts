import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ErrorSummary, PageHeader, Texts, TextField } from '@candela/web-ui';
import { SessionStore } from '../../session/session-store.js';
import { LanguageChoice } from '../../texts/language-choice.js';
import { AccountsClient } from '../data/accounts-client.js';
import { safeReturn } from '../data/return-to.js';
import { FormAttempt } from '../ui/form-attempt.js';
import { needs, needsEmail } from '../ui/needs.js';

/** Signing in, and then on to the page that was wanted. */
@Component({
  selector: 'app-sign-in-page',
  imports: [ErrorSummary, PageHeader, RouterLink, TextField],
  providers: [FormAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-page.html',
})
export class SignInPage {
  private readonly client = inject(AccountsClient);
  private readonly session = inject(SessionStore);
  private readonly languages = inject(LanguageChoice);
  private readonly router = inject(Router);
  protected readonly attempt = inject(FormAttempt);
  protected readonly t = inject(Texts).t;

  /** From the address. */
  readonly returnTo = input<string>();
  /** Why one is here: `reset` after a new password was chosen. */
  readonly after = input<string>();

  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly further = computed(() => {
    const path = safeReturn(this.returnTo());
    return path === '/' ? {} : { returnTo: path };
  });

  protected async signIn(): Promise<void> {
    const missing = {
      email: needsEmail(this.email()),
      password: needs(this.password(), 'identity.needs.password'),
    };
    const done = await this.attempt.send(missing, () =>
      this.client.signIn({ email: this.email(), password: this.password() }),
    );
    if (!done) {
      this.password.set('');
      return;
    }
    await this.session.reload();
    const language = this.session.actor()?.language;
    if (language) await this.languages.choose(language);
    await this.router.navigateByUrl(safeReturn(this.returnTo()));
  }
}
