import type { FieldProblem } from '@candela/contracts';
import { DomainError } from '@candela/platform';

/** The organization has one for this call: it is the one to go on with. */
export class ApplicationAlreadyStarted extends DomainError {
  constructor(applicationId: string, reference: string) {
    super('application.already-started', { status: 409, params: { applicationId, reference } });
  }
}

/** Submitting would refuse these answers. */
export class ApplicationIncomplete extends DomainError {
  constructor(errors: FieldProblem[]) {
    super('application.incomplete', { status: 422, params: { problems: errors.length }, errors });
  }
}

/** Lowering is not the applicant's alone, and staying is nothing to ask for. */
export class LevelNotHigher extends DomainError {
  constructor(level: string) {
    super('application.level-not-higher', {
      status: 409,
      params: { level },
      errors: [{ path: '/level', code: 'application.level-not-higher', params: { level } }],
    });
  }
}

/** Changes are requested of other questions than these. */
export class QuestionNotOpen extends DomainError {
  /** `paths`: "section/question". */
  constructor(paths: readonly string[]) {
    const code = 'application.question-not-open';
    super(code, { status: 409, errors: paths.map((path) => ({ path: `/${path}`, code, params: {} })) });
  }
}

/** Changes are requested of questions that were not asked, or of one twice, or by a day that cannot be. */
export class ChangesNotAcceptable extends DomainError {
  constructor(errors: FieldProblem[]) {
    super(errors[0]?.code ?? 'application.question-unknown', {
      status: 422,
      params: errors[0]?.params ?? {},
      errors,
    });
  }
}

/** The list of this call has no such thing to check. */
export class CheckNotListed extends DomainError {
  constructor(check: string) {
    super('application.check-not-listed', { status: 422, params: { check } });
  }
}

/** The text of the search box cannot be read. */
export class DeskQueryUnreadable extends DomainError {
  constructor(errors: FieldProblem[]) {
    super(errors[0]?.code ?? 'desk.query-unreadable-value', {
      status: 400,
      params: errors[0]?.params ?? {},
      errors,
    });
  }
}
