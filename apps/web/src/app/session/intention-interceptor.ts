import type { HttpInterceptorFn } from '@angular/common/http';
import { IF_MATCH, ifMatch, Intention, INTENTION } from './intention.js';

const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** Gives every write its `Idempotency-Key`, and `If-Match` where the writer said which version was read. */
export const intentionInterceptor: HttpInterceptorFn = (request, next) => {
  if (!WRITES.includes(request.method)) return next(request);
  const intention = request.context.get(INTENTION) ?? new Intention();
  const version = request.context.get(IF_MATCH);
  const setHeaders: Record<string, string> = { 'Idempotency-Key': intention.key };
  if (version !== null) setHeaders['If-Match'] = ifMatch(version);
  return next(request.clone({ setHeaders }));
};
