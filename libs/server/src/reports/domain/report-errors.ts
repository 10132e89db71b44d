import type { FieldProblem } from '@candela/contracts';
import { DomainError } from '@candela/platform';

/** Submitting would refuse these answers. */
export class ReportIncomplete extends DomainError {
  constructor(errors: FieldProblem[]) {
    super('report.incomplete', { status: 422, params: { problems: errors.length }, errors });
  }
}

/** The report has no question of that path. */
export class UnknownReportQuestion extends DomainError {
  constructor() {
    super('report.unknown-question', {
      status: 422,
      errors: [{ path: '/question', code: 'report.unknown-question', params: {} }],
    });
  }
}

/** More time is a later day. */
export class ReportDateNotLater extends DomainError {
  constructor(dueOn: string) {
    super('report.date-not-later', {
      status: 422,
      params: { dueOn },
      errors: [{ path: '/dueOn', code: 'report.date-not-later', params: { dueOn } }],
    });
  }
}

/** Something on the checklist of the award is open; each item says what. */
export class ChecklistOpen extends DomainError {
  constructor(errors: FieldProblem[]) {
    super('checklist.open', { status: 409, params: { open: errors.length }, errors });
  }
}
