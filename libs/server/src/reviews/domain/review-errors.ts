import type { FieldProblem, ProblemParams } from '@candela/contracts';
import { DomainError } from '@candela/platform';

/** Why one of several applications was left out. */
export interface Refusal {
  applicationId: string;
  code: string;
  params: ProblemParams;
}

/** None of several applications could be dealt with: each says why on its own path, the first for all. */
export class NothingDone extends DomainError {
  constructor(applicationIds: readonly string[], refused: readonly Refusal[]) {
    const errors = refused.map(({ applicationId, code, params }) => ({
      path: `/applicationIds/${applicationIds.indexOf(applicationId)}`,
      code,
      params,
    }));
    super(errors[0]?.code ?? 'application.not-found', {
      status: 409,
      params: errors[0]?.params ?? {},
      errors,
    });
  }
}

/** Fields that the sheet does not have, or values that it does not take. */
export class ReviewAnswersNotAcceptable extends DomainError {
  constructor(errors: FieldProblem[]) {
    super('review.answers-not-acceptable', { status: 422, errors });
  }
}

/** Another window saved the same fields since they were read; nothing was written. */
export class ReviewChangedMeanwhile extends DomainError {
  constructor(version: number, fields: string[]) {
    super('review.changed-meanwhile', { status: 412, conflict: { version, fields } });
  }
}

/** Handing in would leave these fields empty. */
export class ReviewIncomplete extends DomainError {
  constructor(errors: FieldProblem[]) {
    super('review.incomplete', { status: 422, params: { missing: errors.length }, errors });
  }
}

/** Only staff with the role review. */
export class NotAReviewer extends DomainError {
  constructor() {
    super('call-reviewer.not-a-reviewer', {
      status: 422,
      errors: [{ path: '/userId', code: 'call-reviewer.not-a-reviewer', params: {} }],
    });
  }
}

/** The person was asked already, or reviews. */
export class ReviewerAlreadyThere extends DomainError {
  constructor() {
    super('call-reviewer.already-there', {
      status: 409,
      errors: [{ path: '/userId', code: 'call-reviewer.already-there', params: {} }],
    });
  }
}

/** The person has more assignments than the limit would allow. */
export class LoadBelowAssigned extends DomainError {
  constructor(assigned: number) {
    super('call-reviewer.load-below-assigned', {
      status: 409,
      params: { assigned },
      errors: [{ path: '/loadMax', code: 'call-reviewer.load-below-assigned', params: { assigned } }],
    });
  }
}
