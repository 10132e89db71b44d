import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRecord, type FormAnswers, type SectionAnswers } from '@candela/contracts';
import { STRONG_PASSWORD } from '@candela/server/testing';
import type { Browser, BrowserReply, BrowserRequest } from '@candela/testing';
import { secretIn, type MailCatcher } from './mail-catcher.js';
import type { SeededRandom } from './random.js';

/** What the portal said yes to. */
export interface Acknowledged {
  email: string;
  signedUp: boolean;
  confirmed: boolean;
  organizationId: string | null;
  applications: AcknowledgedApplication[];
}

export interface AcknowledgedApplication {
  id: string;
  callId: string;
  /** By section. */
  saved: Record<string, SectionAnswers>;
  receiptCode: string | null;
  withdrawn: boolean;
}

export interface ApplicantLife {
  browser: Browser;
  mails: MailCatcher;
  random: SeededRandom;
  callIds: readonly string[];
  answers: FormAnswers;
  /** Once true, no new step is begun. */
  isOver(): boolean;
}

const ASKS_AGAIN_MS = 12_000;
const GIVES_UP_MS = 90_000;
const PERSISTS_MS = 150;

/** Somebody on a bad line: every request is sent again, under its key, until there is an answer. */
export class Applicant {
  readonly acknowledged: Acknowledged;
  private abandoned = false;

  constructor(
    readonly name: string,
    private readonly life: ApplicantLife,
    /** Signed up and confirmed before. */
    private readonly known: boolean,
  ) {
    const email = `${name}@example.org`;
    this.acknowledged = { email, signedUp: known, confirmed: known, organizationId: null, applications: [] };
  }

  /** Signs up, founds an organization, applies to one call after the other. */
  async live(): Promise<void> {
    const { acknowledged } = this;
    if (!this.known) await this.signUp();
    if (!this.known && !(await this.confirm())) return;
    await this.signIn();
    const organization = await this.yes<{ id: string }>('POST', '/api/organizations', {
      body: {
        name: `Organization of ${this.name}`,
        kind: 'community',
        country: 'KE',
        registrationStatus: 'notRegistered',
      },
    });
    acknowledged.organizationId = organization.id;
    for (const callId of this.life.callIds) {
      if (this.isOver) return;
      await this.apply(callId, organization.id);
    }
  }

  /** Sends nothing again any more. */
  abandon(): void {
    this.abandoned = true;
  }

  private get isOver(): boolean {
    return this.abandoned || this.life.isOver();
  }

  private async signUp(): Promise<void> {
    const body = {
      name: this.name,
      email: this.acknowledged.email,
      language: 'fr',
      password: STRONG_PASSWORD,
    };
    await this.yes('POST', '/api/sign-up', { body });
    this.acknowledged.signedUp = true;
  }

  /** Follows the link of the newest mail, and asks for another where none comes. False where the time was up. */
  private async confirm(): Promise<boolean> {
    const { email } = this.acknowledged;
    for (let asked = Date.now(); !this.isOver; await sleep(200)) {
      const token = secretIn(this.life.mails.to(email).at(-1), '/account/confirm');
      if (!token) {
        if (Date.now() - asked < ASKS_AGAIN_MS) continue;
        asked = Date.now();
        await this.insist('POST', '/api/account/resend-confirmation', { body: { email } });
        continue;
      }
      const reply = await this.insist('POST', '/api/account/confirm-email', {
        body: { token, password: STRONG_PASSWORD },
      });
      // The answer to the first attempt may have been lost, and the link works once.
      if (reply.status === 204 || (reply.status === 409 && (await this.signsIn()))) {
        this.acknowledged.confirmed = true;
        return true;
      }
    }
    return false;
  }

  private async signIn(): Promise<void> {
    if (!(await this.signsIn())) throw new Error(`${this.name} could not sign in.`);
  }

  private async signsIn(): Promise<boolean> {
    const body = { email: this.acknowledged.email, password: STRONG_PASSWORD };
    return (await this.insist('POST', '/api/session', { body })).status === 204;
  }

  private async apply(callId: string, organizationId: string): Promise<void> {
    const { id } = await this.yes<{ id: string }>('POST', '/api/applications', {
      body: { callId, organizationId, language: 'en' },
    });
    const application: AcknowledgedApplication = {
      id,
      callId,
      saved: {},
      receiptCode: null,
      withdrawn: false,
    };
    this.acknowledged.applications.push(application);
    for (const [section, answers] of Object.entries(this.life.answers)) {
      if (this.isOver) return;
      if (isRecord(answers)) await this.save(application, section, answers);
    }
    if (this.isOver) return;
    await this.submit(application);
    if (this.life.random.chance(0.4)) await this.withdraw(application);
  }

  private async save(
    application: AcknowledgedApplication,
    section: string,
    answers: SectionAnswers,
  ): Promise<void> {
    const address = `/api/applications/${application.id}/sections/${section}`;
    const { sectionVersion } = await this.yes<{ sectionVersion: number }>('GET', address);
    await this.yes('PATCH', address, { body: { answers }, ifMatch: sectionVersion });
    application.saved[section] = answers;
  }

  private async submit(application: AcknowledgedApplication): Promise<void> {
    const address = `/api/applications/${application.id}`;
    const { contentVersion } = await this.yes<{ contentVersion: number }>('GET', `${address}/check`);
    const { receiptCode } = await this.yes<{ receiptCode: string }>('POST', `${address}/submit`, {
      body: { contentVersion, certified: true, typedName: this.name },
    });
    application.receiptCode = receiptCode;
  }

  private async withdraw(application: AcknowledgedApplication): Promise<void> {
    const address = `/api/applications/${application.id}`;
    const { version } = await this.yes<{ version: number }>('GET', address);
    await this.yes('POST', `${address}/withdraw`, { body: {}, ifMatch: version });
    application.withdrawn = true;
  }

  /** The answer of a request that must succeed. */
  private async yes<Body>(method: string, path: string, request: BrowserRequest = {}): Promise<Body> {
    const reply = await this.insist(method, path, request);
    if (reply.status >= 400)
      throw new Error(`${this.name}: ${method} ${path} was answered ${reply.status} ${reply.text}`);
    return reply.body as Body;
  }

  /** Sends a request until it is answered, each time under the same key. */
  private async insist(method: string, path: string, request: BrowserRequest): Promise<BrowserReply> {
    const idempotencyKey = randomUUID();
    for (
      const end = Date.now() + GIVES_UP_MS;
      Date.now() < end && !this.abandoned;
      await sleep(PERSISTS_MS)
    ) {
      const reply = await this.life.browser
        .send(method, path, { ...request, idempotencyKey })
        .catch(() => undefined);
      if (reply && reply.status < 500) return reply;
    }
    throw new Error(`${this.name}: ${method} ${path} was never answered.`);
  }
}
