import type { FieldProblem } from '@candela/contracts';
import { DomainError } from '@candela/platform';

/** The award has its file. */
export class CapacityAlreadyOpen extends DomainError {
  constructor() {
    super('capacity.already-open', { status: 409 });
  }
}

/** Handing the assessment in would leave these things untold. */
export class AssessmentIncomplete extends DomainError {
  constructor(errors: FieldProblem[]) {
    super('capacity.assessment-incomplete', { status: 422, params: { missing: errors.length }, errors });
  }
}

/** What was sent cannot be kept; each field says why. */
export class CapacityInvalid extends DomainError {
  constructor(errors: FieldProblem[]) {
    super(errors[0]?.code ?? 'capacity.reason-missing', {
      status: 422,
      params: errors[0]?.params ?? {},
      errors,
    });
  }
}

/** What comes along with a refusal where somebody else wrote to the same area since it was read. */
export interface LevelAsItStands {
  level: number | null;
  evidence: string;
  version: number;
}
