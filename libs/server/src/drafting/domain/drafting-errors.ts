import type { AnswerConflict, ContentConflict, FieldProblem } from '@candela/contracts';
import { DomainError } from '@candela/platform';

/** The form has no section of that key, or does not show it at present. */
export class SectionNotFound extends DomainError {
  constructor() {
    super('drafting.section-not-found', { status: 404 });
  }
}

/** Answers of a wrong type, to unknown questions or of hostile size. */
export class AnswersNotAcceptable extends DomainError {
  constructor(errors: FieldProblem[]) {
    super('drafting.answers-not-acceptable', { status: 422, errors });
  }
}

/** Somebody else changed the same answers since they were read; nothing was written. */
export class AnswerChangedMeanwhile extends DomainError {
  constructor(conflict: AnswerConflict) {
    super('drafting.answer-changed-meanwhile', { status: 412, conflict });
  }
}

/** What somebody has read is no longer what would be handed in. */
export class ChangedSinceRead extends DomainError {
  constructor(conflict: ContentConflict) {
    super('drafting.changed-since-read', { status: 412, conflict });
  }
}
