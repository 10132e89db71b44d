import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { STRONG_PASSWORD } from '@candela/server/testing';
import type { Browser, BrowserReply, BrowserRequest } from '@candela/testing';

/** Longer than a slow machine takes to start a process twice. */
const GIVES_UP_MS = 300_000;
const PERSISTS_MS = 150;

/** An action that the portal said yes to. */
export interface AcknowledgedAction {
  action: string;
  subjectId: string;
}

/** What somebody does: the action and what it is about are what the audit trail has to say of it, once. */
export interface Act extends BrowserRequest {
  path: string;
  /** POST unless told. */
  method?: 'POST' | 'PATCH';
}

/** Somebody on a bad line: every request is sent again, under its key, until there is an answer. */
export class PersistentPerson {
  readonly acknowledged: AcknowledgedAction[] = [];
  private gone = false;

  constructor(
    readonly name: string,
    readonly email: string,
    private readonly browser: Browser,
  ) {}

  /** Sends nothing again any more. */
  abandon(): void {
    this.gone = true;
  }

  get isAbandoned(): boolean {
    return this.gone;
  }

  async signIn(): Promise<this> {
    if (!(await this.signsIn())) throw new Error(`${this.name} could not sign in.`);
    return this;
  }

  async signsIn(): Promise<boolean> {
    const body = { email: this.email, password: STRONG_PASSWORD };
    return (await this.insist('POST', '/api/session', { body })).status === 204;
  }

  get<Body>(path: string): Promise<Body> {
    return this.yes('GET', path);
  }

  /** Does what the audit trail will tell as `action` on the subject, or on what was made where that is null. */
  async act<Body>(
    action: string,
    subjectId: string | null,
    { path, method = 'POST', body = {}, ...request }: Act,
  ): Promise<Body> {
    const answer = await this.yes<Body & { id: string }>(method, path, { ...request, body });
    this.acknowledged.push({ action, subjectId: subjectId ?? answer.id });
    return answer;
  }

  /** Tries what must not happen once more. Throws where it is said yes to. */
  async mayNot({ path, method = 'POST', body = {}, ...request }: Act): Promise<void> {
    const { status, text } = await this.insist(method, path, { ...request, body });
    if (status < 400) throw new Error(`${this.name}: ${path} was done twice: ${status} ${text}`);
  }

  /** The answer of a request that must succeed. */
  async yes<Body>(method: string, path: string, request: BrowserRequest = {}): Promise<Body> {
    const { status, body, text } = await this.insist(method, path, request);
    if (status >= 400) throw new Error(`${this.name}: ${method} ${path} was answered ${status} ${text}`);
    return body as Body;
  }

  /** Sends a request until it is answered, each time under the same key. */
  async insist(method: string, path: string, request: BrowserRequest): Promise<BrowserReply> {
    const idempotencyKey = randomUUID();
    for (const end = Date.now() + GIVES_UP_MS; Date.now() < end && !this.gone; await sleep(PERSISTS_MS)) {
      const reply = await this.browser
        .send(method, path, { ...request, idempotencyKey })
        .catch(() => undefined);
      if (reply && reply.status < 500) return reply;
    }
    throw new Error(`${this.name}: ${method} ${path} was never answered.`);
  }
}
