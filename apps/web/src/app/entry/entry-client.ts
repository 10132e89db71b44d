import { inject, Injectable } from '@angular/core';
import {
  accountRecoveryConfirmEmail,
  accountRecoveryRequestReset,
  accountRecoveryResendConfirmation,
  accountRecoveryResetPassword,
  ApiClient,
  sessionSignIn,
  signUpSignUp,
  type SignUpBody,
} from '@candela/api-client';
import { type Intention, writing } from '../session/intention.js';

/** The ways in: an account, a session, a forgotten password. */
@Injectable({ providedIn: 'root' })
export class EntryClient {
  private readonly api = inject(ApiClient);

  async signIn(email: string, password: string, intention: Intention): Promise<void> {
    await this.api.invoke(sessionSignIn, { body: { email, password } }, writing({ intention }));
  }

  async signUp(body: SignUpBody, intention: Intention): Promise<void> {
    await this.api.invoke(signUpSignUp, { body }, writing({ intention }));
  }

  async resendConfirmation(email: string, intention: Intention): Promise<void> {
    await this.api.invoke(accountRecoveryResendConfirmation, { body: { email } }, writing({ intention }));
  }

  async confirmEmail(token: string, password: string | null, intention: Intention): Promise<void> {
    const body = password ? { token, password } : { token };
    await this.api.invoke(accountRecoveryConfirmEmail, { body }, writing({ intention }));
  }

  async requestReset(email: string, intention: Intention): Promise<void> {
    await this.api.invoke(accountRecoveryRequestReset, { body: { email } }, writing({ intention }));
  }

  async resetPassword(token: string, password: string, intention: Intention): Promise<void> {
    await this.api.invoke(accountRecoveryResetPassword, { body: { token, password } }, writing({ intention }));
  }
}
