import type { FieldProblem } from '@candela/contracts';
import { DomainError } from '@candela/platform';

/** What was recommended is not sound; each field says why. */
export class ProposalNotSound extends DomainError {
  constructor(errors: FieldProblem[]) {
    super('decision.not-sound', { status: 422, params: { problems: errors.length }, errors });
  }
}

/** Some of the decisions that were to be released are not approved (any more). */
export class NotAllReleasable extends DomainError {
  constructor(count: number) {
    super('decision.not-all-releasable', { status: 409, params: { count } });
  }
}

/** What the signatory has read is another document than the one that was sent. */
export class AnotherDocument extends DomainError {
  constructor() {
    super('agreement.another-document', { status: 412 });
  }
}

/** Somebody found the condition met before. */
export class ConditionIsMet extends DomainError {
  constructor() {
    super('award.condition-is-met', { status: 409 });
  }
}
