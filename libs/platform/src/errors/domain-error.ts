import type { FieldProblem, ProblemParams } from '@candela/contracts';

export interface DomainErrorDetail {
  /** HTTP status that tells the kind: 400 malformed, 401, 403 not yours to do, 404, 409 not now, 412 changed meanwhile, 422 not complete. */
  status?: number;
  params?: ProblemParams;
  errors?: FieldProblem[];
  /** What a blind write would have overwritten. */
  conflict?: unknown;
}

/**
 * A rule of the product said no. States the fact as a code (`call.is-closed`) which the reader's catalogue turns into
 * a sentence. Contexts name theirs by subclass.
 */
export class DomainError extends Error {
  readonly status: number;
  readonly params: ProblemParams;
  readonly errors: FieldProblem[];
  readonly conflict: unknown;

  constructor(
    readonly code: string,
    detail: DomainErrorDetail = {},
  ) {
    super(code);
    this.name = new.target.name;
    this.status = detail.status ?? 409;
    this.params = detail.params ?? {};
    this.errors = detail.errors ?? [];
    this.conflict = detail.conflict;
  }
}

/** Nothing visible to this reader has that id. The same answer whether it exists or not. */
export class NotFound extends DomainError {
  constructor(subject: string) {
    super(`${subject}.not-found`, { status: 404 });
  }
}

/** The reader must sign in first. */
export class SignInRequired extends DomainError {
  constructor() {
    super('session.required', { status: 401 });
  }
}

/** Somebody else changed it since it was read; `conflict` carries what stands now. */
export class VersionConflict extends DomainError {
  constructor(conflict?: unknown) {
    super('request.changed-meanwhile', { status: 412, conflict });
  }
}

/** The code is wrong, not the reader: answered as 500, logged as an alert. */
export class InvariantError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvariantError';
  }
}

/** Asserts what must hold whatever the input. Throws `InvariantError` with `message` otherwise. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}
