import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, throwError } from 'rxjs';
import { problemFrom } from './problem-error.js';
import { SessionStore } from './session-store.js';

/** Turns every failure into a `ProblemError`, and notices when the session has ended. */
export const problemInterceptor: HttpInterceptorFn = (request, next) => {
  const session = inject(SessionStore);
  return next(request).pipe(
    catchError((error: unknown) => {
      const problem = problemFrom(error);
      if (problem.status === 401 && problem.code === 'session.required') session.expire();
      return throwError(() => problem);
    }),
  );
};
