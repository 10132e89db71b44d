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
