import { setTimeout as sleep } from 'node:timers/promises';
import { isRecord, type FormAnswers, type SectionAnswers } from '@candela/contracts';
import { STRONG_PASSWORD } from '@candela/server/testing';
import type { Browser } from '@candela/testing';
import { type AcknowledgedGrant, GrantLife } from './grant-life.js';
import type { GrantTeam } from './grant-team.js';
import { secretIn, type MailCatcher } from './mail-catcher.js';
import { PersistentPerson } from './persistent-person.js';
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
  /** What became of it where it was not withdrawn. */
  grant: AcknowledgedGrant | null;
}

export interface ApplicantLife {
  browser: Browser;
  mails: MailCatcher;
  random: SeededRandom;
  callIds: readonly string[];
  answers: FormAnswers;
  team: GrantTeam;
  /** Once true, no new step is begun. */
  isOver(): boolean;
}

const ASKS_AGAIN_MS = 12_000;
const WITHDRAWS = 0.25;

/** Somebody who applies again and again, and lives with what is given. */
export class Applicant {
  readonly acknowledged: Acknowledged;
  readonly person: PersistentPerson;

  constructor(
    readonly name: string,
    private readonly life: ApplicantLife,
    /** Signed up and confirmed before. */
    private readonly known: boolean,
  ) {
    const email = `${name}@example.org`;
    this.person = new PersistentPerson(name, email, life.browser);
    this.acknowledged = { email, signedUp: known, confirmed: known, organizationId: null, applications: [] };
  }

  /** Signs up, founds an organization, applies to one call after the other. */
  async live(): Promise<void> {
    const { acknowledged } = this;
    if (!this.known) await this.signUp();
    if (!this.known && !(await this.confirm())) return;
    await this.person.signIn();
    const organization = await this.person.yes<{ id: string }>('POST', '/api/organizations', {
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

  private get isOver(): boolean {
    return this.person.isAbandoned || this.life.isOver();
  }

  private async signUp(): Promise<void> {
    const body = {
      name: this.name,
      email: this.acknowledged.email,
      language: 'fr',
      password: STRONG_PASSWORD,
    };
    await this.person.yes('POST', '/api/sign-up', { body });
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
        await this.person.insist('POST', '/api/account/resend-confirmation', { body: { email } });
        continue;
      }
      const reply = await this.person.insist('POST', '/api/account/confirm-email', {
        body: { token, password: STRONG_PASSWORD },
      });
      // The answer to the first attempt may have been lost, and the link works once.
      if (reply.status === 204 || (reply.status === 409 && (await this.person.signsIn()))) {
        this.acknowledged.confirmed = true;
        return true;
      }
    }
    return false;
  }

  private async apply(callId: string, organizationId: string): Promise<void> {
    const { id } = await this.person.yes<{ id: string }>('POST', '/api/applications', {
      body: { callId, organizationId, language: 'en' },
    });
    const application: AcknowledgedApplication = {
      id,
      callId,
      saved: {},
      receiptCode: null,
      withdrawn: false,
      grant: null,
    };
    this.acknowledged.applications.push(application);
    for (const [section, answers] of Object.entries(this.life.answers)) {
      if (this.isOver) return;
      if (isRecord(answers)) await this.save(application, section, answers);
    }
    if (this.isOver) return;
    await this.submit(application);
    if (this.life.random.chance(WITHDRAWS)) return this.withdraw(application);
    const life = new GrantLife(this.life.team, this.person, {
      random: this.life.random,
      isOver: () => this.isOver,
    });
    application.grant = life.acknowledged;
    await life.live(id, callId);
  }

  private async save(
    application: AcknowledgedApplication,
    section: string,
    answers: SectionAnswers,
  ): Promise<void> {
    const address = `/api/applications/${application.id}/sections/${section}`;
    const { sectionVersion } = await this.person.yes<{ sectionVersion: number }>('GET', address);
    await this.person.yes('PATCH', address, { body: { answers }, ifMatch: sectionVersion });
    application.saved[section] = answers;
  }

  private async submit(application: AcknowledgedApplication): Promise<void> {
    const address = `/api/applications/${application.id}`;
    const { contentVersion } = await this.person.yes<{ contentVersion: number }>('GET', `${address}/check`);
    const { receiptCode } = await this.person.yes<{ receiptCode: string }>('POST', `${address}/submit`, {
      body: { contentVersion, certified: true, typedName: this.name },
    });
    application.receiptCode = receiptCode;
  }

  private async withdraw(application: AcknowledgedApplication): Promise<void> {
    const address = `/api/applications/${application.id}`;
    const { version } = await this.person.yes<{ version: number }>('GET', address);
    await this.person.yes('POST', `${address}/withdraw`, { body: {}, ifMatch: version });
    application.withdrawn = true;
  }
}
