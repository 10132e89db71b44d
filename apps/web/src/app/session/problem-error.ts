import { HttpErrorResponse } from '@angular/common/http';
import type { FieldProblem, Problem, ProblemParams } from '@candela/contracts';

/** Codes of the web app's own: no answer came, or one that is not the portal's. */
export const UNREACHABLE = 'connection.unreachable';
export const UNEXPECTED = 'request.failed';

/** What went wrong with a request, as the server said it (RFC 9457). `code` is what texts are keyed on. */
export class ProblemError extends Error implements Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly params: ProblemParams;
  readonly errors: FieldProblem[];
  /** What a lost race would have overwritten, for whoever has to choose. */
  readonly conflict: unknown;

  constructor(problem: Partial<Problem> & { status: number; code: string }) {
    super(`${problem.status} ${problem.code}`);
    this.name = 'ProblemError';
    this.type = problem.type ?? `urn:candela:problem:${problem.code}`;
    this.title = problem.title ?? problem.code;
    this.status = problem.status;
    this.code = problem.code;
    this.params = problem.params ?? {};
    this.errors = problem.errors ?? [];
    this.conflict = problem.conflict;
  }

  /** Whether no answer came at all, so that trying again may help. */
  get isUnreachable(): boolean {
    return this.code === UNREACHABLE;
  }
}

/** Reads whatever HttpClient threw. Never throws; what is not problem+json becomes `request.failed`. */
export function problemFrom(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (!(error instanceof HttpErrorResponse)) return new ProblemError({ status: 500, code: UNEXPECTED });
  if (error.status === 0) return new ProblemError({ status: 0, code: UNREACHABLE });
  const body: unknown = typeof error.error === 'string' ? parsed(error.error) : error.error;
  if (isProblem(body)) return new ProblemError({ ...body, status: error.status });
  return new ProblemError({
    status: error.status,
    code: error.status === 404 ? 'request.not-found' : UNEXPECTED,
  });
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
