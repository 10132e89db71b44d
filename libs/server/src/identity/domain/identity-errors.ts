import type { FieldProblem, OrganizationRole, StaffRole } from '@candela/contracts';
import { DomainError } from '@candela/platform';

/** E-mail address or password is wrong; which of them is not told. */
export class SignInRefused extends DomainError {
  constructor() {
    super('session.credentials-wrong', { status: 422 });
  }
}

/** Too many wrong passwords came from this address. Others are not kept out. */
export class TooManyAttempts extends DomainError {
  constructor(minutes: number) {
    super('session.too-many-attempts', { status: 429, params: { minutes } });
  }
}

/** The account may not be used any more. */
export class AccountIsDisabled extends DomainError {
  constructor() {
    super('account.is-disabled', { status: 403 });
  }
}

/** What was typed as the password in force is not it. */
export class CurrentPasswordWrong extends DomainError {
  constructor(path = '/currentPassword') {
    super('account.password-wrong', {
      status: 422,
      errors: [{ path, code: 'account.password-wrong', params: {} }],
    });
  }
}

/** The password would be guessed; `problem` says why in the words of the field. */
export class PasswordTooWeak extends DomainError {
  constructor(problem: FieldProblem) {
    super('account.password-too-weak', { status: 422, errors: [problem] });
  }
}

/** The link of a mail is unknown, used or too old. */
export class LinkNotUsable extends DomainError {
  constructor() {
    super('account.link-not-usable', { status: 409 });
  }
}

/** Whoever is not signed in proves to own the account before its link takes effect. */
export class PasswordRequired extends DomainError {
  constructor() {
    super('account.password-required', {
      status: 422,
      errors: [{ path: '/password', code: 'account.password-required', params: {} }],
    });
  }
}

/** An organization always has somebody who can act for it. */
export class LastOwnerStays extends DomainError {
  constructor() {
    super('membership.is-last-owner', { status: 409 });
  }
}

/** More invitations are open than an organization needs at a time. */
export class TooManyInvitations extends DomainError {
  constructor(max: number) {
    super('invitation.too-many-pending', { status: 409, params: { max } });
  }
}

/** There is an account for the invited address: its owner signs in before accepting. */
export class SignInToAccept extends DomainError {
  constructor() {
    super('invitation.sign-in-first', { status: 409 });
  }
}

/** Somebody without an account says who they are before accepting. */
export class NewPersonNeeded extends DomainError {
  constructor() {
    super('invitation.needs-new-person', { status: 422 });
  }
}

/** The invitation is unknown, answered, taken back or too old. */
export class InvitationNotUsable extends DomainError {
  constructor() {
    super('invitation.not-usable', { status: 409 });
  }
}

/** The person belongs to the organization already. */
export class AlreadyMember extends DomainError {
  constructor() {
    super('invitation.is-member-already', {
      status: 409,
      errors: [{ path: '/email', code: 'invitation.is-member-already', params: {} }],
    });
  }
}

/** An invitation to this address is on its way. */
export class AlreadyInvited extends DomainError {
  constructor() {
    super('invitation.is-pending-already', {
      status: 409,
      errors: [{ path: '/email', code: 'invitation.is-pending-already', params: {} }],
    });
  }
}

/** The invitation was mailed to another address than the one of this account. */
export class InvitationForAnother extends DomainError {
  constructor() {
    super('invitation.is-for-another-address', { status: 409 });
  }
}

/** Two roles that one person must not hold together. */
export class RolesExclude extends DomainError {
  constructor(first: StaffRole, second: StaffRole, path: string) {
    const params = { first, second };
    super('staff.roles-exclude', {
      status: 422,
      params,
      errors: [{ path, code: 'staff.roles-exclude', params }],
    });
  }
}

/** The same role stands twice among the grants. */
export class RoleTwice extends DomainError {
  constructor(role: StaffRole | OrganizationRole, path: string) {
    super('staff.role-twice', {
      status: 422,
      params: { role },
      errors: [{ path, code: 'staff.role-twice', params: { role } }],
    });
  }
}

/** A mission that does not exist. */
export class UnknownMission extends DomainError {
  constructor(path: string) {
    super('mission.not-found', { status: 422, errors: [{ path, code: 'mission.not-found', params: {} }] });
  }
}

/** Somebody took the role away while the request was under way. */
export class NoLongerAdministrator extends DomainError {
  constructor() {
    super('request.forbidden', { status: 403 });
  }
}

/** Another mission has the code. */
export class MissionCodeTaken extends DomainError {
  constructor() {
    super('mission.code-taken', {
      status: 409,
      errors: [{ path: '/code', code: 'mission.code-taken', params: {} }],
    });
  }
}

/** The first administrator was made before. */
export class AdministratorExists extends DomainError {
  constructor() {
    super('staff.administrator-exists', { status: 409 });
  }
}
