import type { AnswerConflict, ContentConflict, FieldProblem } from '@candela/contracts';
import { DomainError } from '@candela/platform';

/** The organization has one for this call: it is the one to go on with. */
export class ApplicationAlreadyStarted extends DomainError {
  constructor(applicationId: string, reference: string) {
    super('application.already-started', { status: 409, params: { applicationId, reference } });
  }
}

/** The form has no section of that key. */
export class SectionNotFound extends DomainError {
  constructor() {
    super('application.section-not-found', { status: 404 });
  }
}

/** Answers of a wrong type, to unknown questions or of hostile size. */
export class AnswersNotAcceptable extends DomainError {
  constructor(errors: FieldProblem[]) {
    super('application.answers-not-acceptable', { status: 422, errors });
  }
}

/** Somebody else changed the same answers since they were read; nothing was written. */
export class AnswerChangedMeanwhile extends DomainError {
  constructor(conflict: AnswerConflict) {
    super('application.answer-changed-meanwhile', { status: 412, conflict });
  }
}

/** What the signatory has read is no longer what would be submitted. */
export class ChangedSinceRead extends DomainError {
  constructor(conflict: ContentConflict) {
    super('application.changed-since-read', { status: 412, conflict });
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
