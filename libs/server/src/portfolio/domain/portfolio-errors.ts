import type { ProblemParams } from '@candela/contracts';
import { DomainError } from '@candela/platform';

/** The file as a whole cannot be imported; the reason is part of the code. */
export class RegisterFileRefused extends DomainError {
  constructor(
    readonly reason: RegisterFileReason,
    params: ProblemParams = {},
  ) {
    super(`register-file.${reason}`, { status: 422, params });
    this.message = `${this.code} ${JSON.stringify(params)}`;
  }
}

export type RegisterFileReason =
  | 'is-empty'
  | 'is-a-workbook'
  | 'is-not-in-its-encoding'
  | 'is-malformed'
  | 'lacks-columns'
  | 'repeats-columns'
  | 'fits-no-mapping'
  | 'names-no-known-funder'
  | 'has-no-rows'
  | 'changed-meanwhile';

/** Another process imports the same register at this moment. */
export class RegisterIsBusy extends DomainError {
  constructor() {
    super('register-import.register-is-busy', { status: 409 });
  }
}

/** The import was taken over or abandoned while this process worked on it. */
export class RegisterImportTakenOver extends DomainError {
  constructor() {
    super('register-import.taken-over', { status: 409 });
  }
}
