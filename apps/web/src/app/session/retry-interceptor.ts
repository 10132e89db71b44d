import { HttpContextToken, HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { finalize, retry, throwError, timer } from 'rxjs';
import { Connection } from './connection.js';

/** Waits before the second, third and fourth attempt, in milliseconds. Tests shorten them. */
export const RETRY_DELAYS_MS = new HttpContextToken<readonly number[]>(() => [400, 1500, 4000]);

const WORTH_ANOTHER_TRY = [0, 502, 503, 504];

/**
 * Tries again where the line or the server was away. Writes are safe to repeat: they carry the key of their intention,
 * so this stands after `intentionInterceptor`. `Retry-After` of the server is obeyed, up to half a minute.
 */
export const retryInterceptor: HttpInterceptorFn = (request, next) => {
  const connection = inject(Connection);
  const delaysMs = request.context.get(RETRY_DELAYS_MS);
  let done: (() => void) | null = null;
  return next(request).pipe(
    retry({
      count: delaysMs.length,
      delay: (error: unknown, attempt) => {
        if (!(error instanceof HttpErrorResponse) || !WORTH_ANOTHER_TRY.includes(error.status)) {
          return throwError(() => error);
        }
        done ??= connection.waiting();
        return timer(retryAfterMs(error) ?? delaysMs[attempt - 1] ?? 0);
      },
    }),
    finalize(() => done?.()),
  );
};

function retryAfterMs(error: HttpErrorResponse): number | null {
  const seconds = Number(error.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.min(seconds, 30) * 1000 : null;
}
