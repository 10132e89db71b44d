import type { Page } from '@playwright/test';
import { expect, PASSWORD, Visitor } from '../stack/journey.js';
import { linkIn, mailTo } from '../stack/mailbox.js';
import { SUBJECTS } from '../stack/people.js';
import { Requests } from '../stack/requests.js';
import type { JourneyLanguage } from '../stack/texts.js';
import { CASTS, type Cast, type Newcomer, type Person, type Persona, RESIDENT_EMAILS } from './cast.js';

/** Long enough for a machine that is busy with other things, short enough to learn what is missing. */
const ACTION_TIMEOUT_MS = 90_000;

/**
 * Where another language has looked for barriers already, nobody looks again. Nobody looks where another journey looks at
 * every page: here it is what only a life brings about.
 */
class Hurried extends Visitor {
  override findsNoBarrier(): Promise<void> {
    return this.settled();
  }
}

/** Whose pages are looked at in French too. */
const IN_BOTH_LANGUAGES: readonly Persona[] = ['signatory', 'applicant', 'conflicted', 'reviewer'];

/** The staff who are new. Some hold a second duty, of which this one grant is kept away from them. */
const STAFF: Readonly<Partial<Record<Newcomer, readonly string[]>>> = {
  officer: ['programOfficer', 'approver', 'financeController'],
  conflicted: ['reviewer'],
  reviewer: ['reviewer', 'approver'],
  finance: ['financeOfficer'],
};

export type Company = Readonly<Record<Persona, Visitor>>;

/** The people of a life, each at a browser of their own and signed in. */
export class Gathering {
  readonly cast: Cast;
  private readonly everybody = new Map<Persona, Visitor>();

  constructor(
    private readonly language: JourneyLanguage,
    private readonly anotherBrowser: () => Promise<Page>,
  ) {
    this.cast = CASTS[language];
  }

  /** Lets everybody in, and gives the two of the organization their places in it. Returns the organization's id. */
  async begin(): Promise<{ company: Company; organizationId: string }> {
    const [organizationId] = await Promise.all([
      this.foundOrganization(),
      this.admitStaff(),
      ...Object.entries(RESIDENT_EMAILS).map(async ([resident, email]) =>
        signIn((await this.seat(resident as Persona)).page, email),
      ),
    ]);
    return { company: Object.fromEntries(this.everybody) as Company, organizationId };
  }

  private async seat(persona: Persona): Promise<Visitor> {
    const page = await this.anotherBrowser();
    page.setDefaultTimeout(ACTION_TIMEOUT_MS);
    const isLookedAt = this.language === 'en' || IN_BOTH_LANGUAGES.includes(persona);
    const visitor = new (isLookedAt ? Visitor : Hurried)(page, this.language);
    this.everybody.set(persona, visitor);
    return visitor;
  }

  private async foundOrganization(): Promise<string> {
    const { newcomers, organization, country } = this.cast;
    const { name, email } = newcomers.signatory;
    const signatory = await this.seat('signatory');
    const api = new Requests(signatory.page.request);
    await api.write('POST', '/api/sign-up', { name, email, language: this.language, password: PASSWORD });
    const token = tokenIn(linkIn(await mailTo(email, SUBJECTS[this.language].confirm)));
    await api.write('POST', '/api/account/confirm-email', { token, password: PASSWORD });
    const { id } = await api.write<{ id: string }>('POST', '/api/organizations', {
      ...{ name: organization, country, kind: 'community', registrationStatus: 'notRegistered' },
    });
    await api.write('POST', `/api/organizations/${id}/invitations`, {
      ...{ email: newcomers.applicant.email, language: this.language, roles: ['editor'] },
    });
    await this.join('applicant', newcomers.applicant);
    await wantsNamedMails(api);
    return id;
  }

  private async admitStaff(): Promise<void> {
    const api = await signIn(await this.anotherBrowser(), 'admin@candela.example');
    const { items } = await api.read<{ items: { id: string; code: string }[] }>('/api/missions');
    const missionId = items.find(({ code }) => code === this.cast.mission.code)?.id;
    for (const [persona, roles] of Object.entries(STAFF) as [Newcomer, readonly string[]][]) {
      const { email } = this.cast.newcomers[persona];
      const grants = roles.map((role) => ({ role, missionIds: [missionId] }));
      await api.write('POST', '/api/staff/invitations', { email, language: this.language, grants });
    }
    await Promise.all(
      (Object.keys(STAFF) as Newcomer[]).map(async (persona) =>
        wantsNamedMails(await this.join(persona, this.cast.newcomers[persona])),
      ),
    );
  }

  /** Follows the link of an invitation in a browser of one's own; an account comes with it. */
  private async join(persona: Newcomer, { name, email }: Person): Promise<Requests> {
    const visitor = await this.seat(persona);
    const token = tokenIn(linkIn(await mailTo(email, SUBJECTS[this.language].invitation)));
    const api = new Requests(visitor.page.request);
    const newPerson = { name, language: this.language, password: PASSWORD };
    await api.write('POST', '/api/invitations/accept', { token, newPerson });
    return api;
  }
}

/** Another journey shows the page for it. */
async function signIn(page: Page, email: string): Promise<Requests> {
  const api = new Requests(page.request);
  await api.write('POST', '/api/session', { email, password: PASSWORD });
  return api;
}

/** Mails of somebody who chose so say what they are about. */
async function wantsNamedMails(api: Requests): Promise<void> {
  const { version } = await api.read<{ version: number }>('/api/notifications/preferences');
  await api.write('PUT', '/api/notifications/preferences', { mail: 'each', content: 'named' }, version);
}

function tokenIn(link: string): string {
  const [, token] = link.split('#');
  expect(token, `the secret of ${link}`).toBeTruthy();
  return token ?? '';
}
