import { HttpContext, HttpContextToken } from '@angular/common/http';

/**
 * What a person sets out to do once: submit this, save that. Its key travels with every attempt, so that the server
 * carries it out once however often the line breaks. Make one per button press or per saved text; `renew` after success.
 */
export class Intention {
  private current = crypto.randomUUID();

  /** The key of the present intention: a UUID. */
  get key(): string {
    return this.current;
  }

  /** Starts another intention: what was meant was done, or the person means something else now. */
  renew(): void {
    this.current = crypto.randomUUID();
  }
}

export const INTENTION = new HttpContextToken<Intention | null>(() => null);
export const IF_MATCH = new HttpContextToken<number | null>(() => null);

/**
 * The context of a request that changes something: `http.put(url, body, { context: writing({ intention, version }) })`.
 * `version` is the one the reader saw; the server refuses the write if it has moved on.
 */
export function writing(options: { intention?: Intention; version?: number }): HttpContext {
  return new HttpContext().set(INTENTION, options.intention ?? null).set(IF_MATCH, options.version ?? null);
}

/** A version as `If-Match` has it. */
export function ifMatch(version: number): string {
  return `"${version}"`;
}

/** Which thing, and the version of it that was read, as the requests of the API's client have it. */
export function changing({ id, version }: { id: string; version: number }): {
  id: string;
  'If-Match': string;
} {
  return { id, 'If-Match': ifMatch(version) };
}
