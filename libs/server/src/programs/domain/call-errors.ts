import { DomainError } from '@candela/platform';
import type { CallText, FieldProblem } from '@candela/contracts';

/** The deadline has passed. */
export class CallIsClosed extends DomainError {
  constructor(closesAt: Date) {
    super('call.is-closed', { status: 409, params: { closesAt: closesAt.toISOString() } });
  }
}

/** The call is closed, archived or cancelled: its record stands. */
export class CallIsOver extends DomainError {
  constructor() {
    super('call.is-over', { status: 409 });
  }
}

/** The form stands, because the call is published. */
export class FormIsPublished extends DomainError {
  constructor() {
    super('call.form-is-published', { status: 409 });
  }
}

/** Something else than words was to be changed in a call whose terms stand. */
export class TermsAreFixed extends DomainError {
  constructor(fields: readonly string[]) {
    super('call.terms-are-fixed', {
      status: 409,
      errors: fields.map((field) => ({ path: `/${field}`, code: 'call.terms-are-fixed', params: {} })),
    });
  }
}

/** Published texts stay complete and in step: these are not. */
export class TextsOutOfStep extends DomainError {
  constructor(errors: FieldProblem[]) {
    super('call.texts-out-of-step', { status: 422, errors });
  }
}

/** What was typed cannot be a call's terms; each field says why. */
export class TermsInvalid extends DomainError {
  constructor(errors: FieldProblem[]) {
    super('call.terms-invalid', { status: 422, errors });
  }
}

/** Not everything is there that publication needs; each missing thing is named. */
export class CallNotReady extends DomainError {
  constructor(errors: FieldProblem[]) {
    super('call.not-ready', { status: 422, params: { count: errors.length }, errors });
  }
}

/** An extension must give more time than there was. */
export class ExtensionNotLater extends DomainError {
  constructor() {
    super('call.extension-not-later', {
      status: 422,
      errors: [{ path: '/closesAtLocal', code: 'call.extension-not-later', params: {} }],
    });
  }
}

/** Some changes to the form are not possible; each is named by its path in the form. */
export class FormEditRefused extends DomainError {
  constructor(errors: FieldProblem[]) {
    super('call.form-edit-refused', { status: 422, errors });
  }
}

/** The program has no template that a call could start from. */
export class ProgramHasNoTemplate extends DomainError {
  constructor() {
    super('program.has-no-template', { status: 409 });
  }
}

/** Another program has that code. */
export class ProgramCodeTaken extends DomainError {
  constructor(code: string) {
    super('program.code-taken', {
      status: 409,
      params: { code },
      errors: [{ path: '/code', code: 'program.code-taken', params: { code } }],
    });
  }
}

/** A problem on one half of a text of a call. */
export function textProblem(text: CallText, language: string, code: string): FieldProblem {
  return { path: `/${text}/${language}`, code, params: { language } };
}
