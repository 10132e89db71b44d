import { inject, Injectable } from '@angular/core';
import {
  accountChangeEmail,
  accountChangePassword,
  accountRead,
  accountRecoveryConfirmEmail,
  accountRecoveryRequestReset,
  accountRecoveryResendConfirmation,
  accountRecoveryResetPassword,
  accountUpdate,
  ApiClient,
  invitationsAccept,
  invitationsLookUp,
  sessionsEnd,
  sessionSignIn,
  sessionsList,
  sessionsSignOutEverywhere,
  signUpSignUp,
  type AccountView,
  type AcceptInvitationBody,
  type ChangeEmailBody,
  type ChangePasswordBody,
  type ConfirmEmailBody,
  type ReceivedInvitationView,
  type ResetPasswordBody,
  type SessionListItemView,
  type SignInBody,
  type SignUpBody,
  type UpdateAccountBody,
} from '@candela/api-client';
import { writing } from '../../session/intention.js';

/** Accounts and sessions: what a person does about being known to the portal. */
@Injectable({ providedIn: 'root' })
export class AccountsClient {
  private readonly api = inject(ApiClient);

  signIn(body: SignInBody): Promise<void> {
    return this.api.invoke(sessionSignIn, { body });
  }

  signUp(body: SignUpBody): Promise<void> {
    return this.api.invoke(signUpSignUp, { body });
  }

  confirmEmail(body: ConfirmEmailBody): Promise<void> {
    return this.api.invoke(accountRecoveryConfirmEmail, { body });
  }

  resendConfirmation(email: string): Promise<void> {
    return this.api.invoke(accountRecoveryResendConfirmation, { body: { email } });
  }

  requestReset(email: string): Promise<void> {
    return this.api.invoke(accountRecoveryRequestReset, { body: { email } });
  }

  resetPassword(body: ResetPasswordBody): Promise<void> {
    return this.api.invoke(accountRecoveryResetPassword, { body });
  }

  account(): Promise<AccountView> {
    return this.api.invoke(accountRead);
  }

  /** Returns the new version. */
  async update(body: UpdateAccountBody, version: number): Promise<number> {
    return (await this.api.invoke(accountUpdate, { body }, writing({ version }))).version;
  }

  changePassword(body: ChangePasswordBody): Promise<void> {
    return this.api.invoke(accountChangePassword, { body });
  }

  changeEmail(body: ChangeEmailBody): Promise<void> {
    return this.api.invoke(accountChangeEmail, { body });
  }

  /** The browsers in which the person is signed in. */
  async sessions(): Promise<SessionListItemView[]> {
    return (await this.api.invoke(sessionsList)).items;
  }

  endSession(id: string): Promise<void> {
    return this.api.invoke(sessionsEnd, { id });
  }

  signOutEverywhere(): Promise<void> {
    return this.api.invoke(sessionsSignOutEverywhere);
  }

  lookUpInvitation(token: string): Promise<ReceivedInvitationView> {
    return this.api.invoke(invitationsLookUp, { body: { token } });
  }

  acceptInvitation(body: AcceptInvitationBody): Promise<void> {
    return this.api.invoke(invitationsAccept, { body });
  }
}
