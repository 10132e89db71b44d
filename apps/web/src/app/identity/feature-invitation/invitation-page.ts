import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { ReceivedInvitationView } from '@candela/api-client';
import { PERSON_NAME_LENGTH_MAX } from '@candela/contracts';
import {
  DatePipe,
  ErrorSummary,
  LanguageStore,
  PageHeader,
  Skeleton,
  Texts,
  TextField,
  Toasts,
} from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { SessionStore } from '../../session/session-store.js';
import { AccountsClient } from '../data/accounts-client.js';
import { takeSecretFromAddress } from '../data/secret-in-address.js';
import { FormAttempt } from '../ui/form-attempt.js';
import { needs } from '../ui/needs.js';
import { NewPasswordField } from '../ui/new-password-field.js';

/** What whoever follows an invitation has to do first. */
type Step = 'accept' | 'signIn' | 'signOut' | 'signUp';

/** Where the mail of an invitation leads: joining with the account that one has, or making one on the spot. */
@Component({
  selector: 'app-invitation-page',
  imports: [DatePipe, ErrorSummary, NewPasswordField, PageHeader, Skeleton, TextField],
  providers: [FormAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './invitation-page.html',
})
export class InvitationPage {
  private readonly client = inject(AccountsClient);
  private readonly session = inject(SessionStore);
  private readonly languages = inject(LanguageStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly problems = inject(ProblemTexts);
  protected readonly attempt = inject(FormAttempt);
  protected readonly t = inject(Texts).t;
  protected readonly nameMax = PERSON_NAME_LENGTH_MAX;

  private readonly token = takeSecretFromAddress();
  protected readonly invitation = resource({ loader: () => this.client.lookUpInvitation(this.token) });
  protected readonly name = signal('');
  protected readonly password = signal('');
  protected readonly about = computed(() => [
    this.name(),
    this.invitation.hasValue() ? this.invitation.value().email : '',
  ]);
  protected readonly step = computed<Step>(() => {
    const invitation = this.invitation.hasValue() ? this.invitation.value() : null;
    if (invitation?.isForYou) return 'accept';
    if (this.session.isSignedIn()) return 'signOut';
    return invitation?.hasAccount ? 'signIn' : 'signUp';
  });

  /** The same invitation for whoever is somebody: sign in with the account of the address, here. */
  protected async signIn({ email }: ReceivedInvitationView): Promise<void> {
    const password = this.password();
    const missing = { password: needs(password, 'identity.needs.password') };
    const done = await this.attempt.send(missing, async () => {
      await this.client.signIn({ email, password });
      await this.session.reload();
      await this.client.acceptInvitation({ token: this.token });
    });
    this.password.set('');
    if (done) await this.arrive();
    else this.invitation.reload();
  }

  protected async accept(): Promise<void> {
    if (await this.attempt.send({}, () => this.client.acceptInvitation({ token: this.token })))
      await this.arrive();
  }

  protected async signUp(): Promise<void> {
    const newPerson = { name: this.name(), password: this.password(), language: this.languages.language() };
    const missing = {
      'newPerson/name': needs(newPerson.name, 'identity.needs.name'),
      'newPerson/password': needs(newPerson.password, 'identity.needs.password'),
    };
    const body = { token: this.token, newPerson };
    if (await this.attempt.send(missing, () => this.client.acceptInvitation(body))) await this.arrive();
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    this.invitation.reload();
  }

  private async arrive(): Promise<void> {
    await this.session.reload();
    this.toasts.show(this.t('identity.invitation.done'));
    await this.router.navigateByUrl('/');
  }
}
