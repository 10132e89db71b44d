import { exampleAnswers } from '@candela/contracts/templates';
import type { FormAnswers, SectionAnswers } from '@candela/contracts';
import { ANONYMOUS, SessionReader, systemActor, UnitOfWork, type Actor } from '@candela/platform';
import type { INestApplicationContext, Type } from '@nestjs/common';
import {
  RaiseConfidentiality,
  SaveSection,
  StartApplication,
  StartScreening,
  SubmitApplication,
  WithdrawApplication,
} from '../applications/index.js';
import { bundledMappings, fileSource, ImportRegisterFile } from '../portfolio/index.js';
import {
  AcceptInvitation,
  AddMission,
  AdmitPerson,
  CreateOrganization,
  issueInvitationLink,
  IssueInvitation,
  SignIn,
  SignOut,
} from '../identity/index.js';
import {
  CreateCall,
  CreateProgram,
  EditCall,
  localTimeOf,
  OpenAndCloseCalls,
  PublishCall,
  RequestTranslationReview,
} from '../programs/index.js';
import {
  DEMO_APPLICATIONS,
  DEMO_CALLS,
  DEMO_PROGRAMS,
  type DemoApplication,
  type DemoCall,
} from './demo-calls.js';
import type { DemoClock } from './demo-clock.js';
import {
  DEMO_MISSIONS,
  DEMO_ORGANIZATIONS,
  DEMO_PASSWORD,
  DEMO_STAFF,
  type DemoOrganization,
} from './demo-people.js';
import { DEMO_REGISTER_FILE } from './demo-register-file.js';

const DAY_MS = 86_400_000;
const LONG_AGO_DAYS = 90;

interface StartedCall {
  id: string;
  activitiesEndOn: string;
}

/**
 * Makes the demonstration through the use cases, as its people would, at moments of the past: nothing in it is a state
 * that the product itself could not have come to.
 */
export class Demo {
  private readonly people = new Map<string, Actor>();
  private readonly organizations = new Map<string, string>();
  private readonly missions = new Map<string, string>();
  private readonly calls = new Map<string, StartedCall>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: DemoClock,
    private readonly onStep: (step: string) => void,
  ) {}

  /** Makes everything, in an empty database. */
  async load(): Promise<void> {
    this.clock.daysAgo(LONG_AGO_DAYS);
    this.onStep('missions and staff');
    await this.admitStaff();
    this.onStep('organizations and their members');
    for (const organization of DEMO_ORGANIZATIONS) await this.foundOrganization(organization);
    this.onStep('programs and calls');
    await this.makeCalls();
    this.onStep('applications');
    // Oldest first: a call that has closed does not open again.
    const oldestFirst = [...DEMO_APPLICATIONS].sort(
      (one, other) => other.startedDaysAgo - one.startedDaysAgo,
    );
    for (const application of oldestFirst) await this.apply(application);
    this.clock.daysAgo(0);
    this.onStep('the register of past grants');
    await this.importRegister();
    this.clock.daysAgo(0);
    await this.use(OpenAndCloseCalls).execute();
    await this.signEverybodyOut();
  }

  private use<T>(useCase: Type<T>): T {
    return this.app.get(useCase, { strict: false });
  }

  private person(key: string): Actor {
    const actor = this.people.get(key);
    if (!actor) throw new Error(`Nobody of the demonstration is called ${key}.`);
    return actor;
  }

  /** Signs in as a person does, and keeps who that makes them. */
  private async signIn(key: string, email: string): Promise<Actor> {
    const session = await this.use(SignIn).execute(ANONYMOUS, {
      email,
      password: DEMO_PASSWORD,
      address: 'demo',
    });
    const actor = await this.app.get(SessionReader, { strict: false }).actorOf(session.token);
    if (!actor) throw new Error(`${key} could not sign in.`);
    this.people.set(key, actor);
    return actor;
  }

  private async admitStaff(): Promise<void> {
    for (const mission of DEMO_MISSIONS) {
      const { id } = await this.use(AddMission).execute(systemActor('demo'), mission);
      this.missions.set(mission.code, id);
    }
    for (const { key, name, email, language, role, missions = [] } of DEMO_STAFF) {
      const missionIds = missions.map((code) => this.missions.get(code) ?? '');
      const person = { name, email, language, password: DEMO_PASSWORD };
      await this.use(AdmitPerson).execute({ ...person, grants: [{ role, missionIds }] });
      await this.signIn(key, email);
    }
  }

  private async foundOrganization(organization: DemoOrganization): Promise<void> {
    const [founder, ...others] = organization.members;
    if (!founder) return;
    const { name, kind, country, registrationStatus } = organization;
    for (const { name: personName, email, language } of organization.members) {
      await this.use(AdmitPerson).execute({ name: personName, email, language, password: DEMO_PASSWORD });
    }
    const owner = await this.signIn(founder.key, founder.email);
    const details = { name, kind, country, registrationStatus, registrationNumber: null, website: null };
    const { id } = await this.use(CreateOrganization).execute(owner, details);
    this.organizations.set(organization.key, id);
    const founded = await this.signIn(founder.key, founder.email);
    for (const { key, email, language, roles } of others) {
      const invitation = await this.use(IssueInvitation).execute(founded, {
        organizationId: id,
        email,
        language,
        roles,
      });
      const path = await this.linkOf(invitation.id);
      const guest = await this.signIn(key, email);
      await this.use(AcceptInvitation).execute(guest, { token: path.split('#')[1] ?? '' });
      await this.signIn(key, email);
    }
  }

  /** What the invited person would find in the mail. */
  private async linkOf(invitationId: string): Promise<string> {
    const link = await this.use(UnitOfWork).run(systemActor('demo'), (tx) =>
      issueInvitationLink(tx, invitationId),
    );
    return link?.path ?? '';
  }

  private async makeCalls(): Promise<void> {
    const officer = this.person('officer');
    const programs = new Map<string, string>();
    for (const program of DEMO_PROGRAMS) {
      programs.set(program.code, (await this.use(CreateProgram).execute(systemActor('demo'), program)).id);
    }
    const programId = programs.get('LIF') ?? '';
    for (const call of DEMO_CALLS) {
      this.clock.daysAgo(Math.max(14, 14 - call.opensInDays));
      await this.makeCall(officer, programId, call);
    }
    // Whoever made a call belongs to its team from the next request on.
    await this.signIn('officer', 'officer@candela.example');
  }

  private async makeCall(officer: Actor, programId: string, call: DemoCall): Promise<void> {
    const { timeZone } = call;
    const missionId = this.missions.get(call.mission) ?? null;
    const made = await this.use(CreateCall).execute(officer, { programId, missionId, timeZone });
    const member = await this.signIn('officer', 'officer@candela.example');
    const local = (days: number, time: string) =>
      `${localTimeOf(new Date(Date.now() + days * DAY_MS), timeZone).slice(0, 10)}T${time}`;
    const edited = await this.use(EditCall).execute(member, made.id, made.version, {
      opensAtLocal: local(call.opensInDays, '09:00'),
      closesAtLocal: local(call.closesInDays, '23:59'),
      envelopeMinor: call.envelopeMinor,
      ...(call.isDraft ? { summary: { en: 'The next round, being prepared.', fr: '' } } : {}),
    });
    if (call.isDraft) return;
    const reviewed = await this.use(RequestTranslationReview).execute(member, made.id, edited.version);
    await this.use(PublishCall).execute(member, made.id, reviewed.version);
    const activitiesEndOn = await this.activitiesEndOf(made.id);
    this.calls.set(call.key, { id: made.id, activitiesEndOn });
  }

  private async activitiesEndOf(callId: string): Promise<string> {
    return this.use(UnitOfWork).read(systemActor('demo'), async (reading) => {
      const [row] = await reading.sql<{ end: string }>(
        'the demonstration answers within the call’s own limits',
        'SELECT activities_end_on::text AS end FROM call WHERE id = $1',
        [callId],
      );
      return row?.end ?? '';
    });
  }

  private async apply(application: DemoApplication): Promise<void> {
    const call = this.calls.get(application.call);
    const organization = DEMO_ORGANIZATIONS.find(({ key }) => key === application.organization);
    const founder = organization?.members[0];
    if (!call || !organization || !founder) throw new Error(`${application.title} is not connected.`);
    this.clock.daysAgo(application.startedDaysAgo);
    await this.use(OpenAndCloseCalls).execute();
    const author = this.person(founder.key);
    const organizationId = this.organizations.get(organization.key) ?? '';
    const { language } = founder;
    const { id } = await this.use(StartApplication).execute(author, {
      callId: call.id,
      organizationId,
      language,
    });
    const answers = answersOf(application, organization, language, call.activitiesEndOn);
    const contentVersion = await this.write(author, id, answers, application.ends === 'begun');
    if (application.submittedDaysAgo === undefined) return;
    this.clock.daysAgo(application.submittedDaysAgo);
    const submitted = await this.use(SubmitApplication).execute(author, {
      id,
      contentVersion,
      typedName: founder.name,
    });
    await this.goOn(application, author, id, submitted.version);
  }

  /** Saves section after section, as somebody would. Returns the version of the whole, for the check before submission. */
  private async write(author: Actor, id: string, answers: FormAnswers, onlyBegun: boolean): Promise<number> {
    const sections = Object.entries(answers) as [string, SectionAnswers][];
    let contentVersion = 0;
    for (const [index, [sectionKey, section]] of sections.entries()) {
      if (onlyBegun && index > 3) break;
      const saved = await this.use(SaveSection).execute(author, {
        id,
        sectionKey,
        version: 1,
        answers: section,
      });
      contentVersion += saved.version;
    }
    return contentVersion;
  }

  private async goOn(
    application: DemoApplication,
    signatory: Actor,
    id: string,
    version: number,
  ): Promise<void> {
    const { level, ends } = application;
    if (level) await this.use(RaiseConfidentiality).execute(signatory, { id, version, level });
    if (ends === 'withdrawn') {
      await this.use(WithdrawApplication).execute(signatory, {
        id,
        version,
        reason: 'Another funder said yes first.',
      });
    }
    if (ends === 'screening') {
      await this.use(StartScreening).execute(this.person('officer'), { id, version });
    }
  }

  private async importRegister(): Promise<void> {
    const mappings = await bundledMappings();
    await this.use(ImportRegisterFile).execute(this.person('officer'), await fileSource(DEMO_REGISTER_FILE), {
      mappings,
    });
  }

  private async signEverybodyOut(): Promise<void> {
    for (const actor of this.people.values()) await this.use(SignOut).execute(actor);
  }
}

/** The finished example in the author's language, made this organization's own. */
function answersOf(
  application: DemoApplication,
  organization: DemoOrganization,
  language: 'en' | 'fr',
  activitiesEndOn: string,
): FormAnswers {
  const example = structuredClone(exampleAnswers(language, activitiesEndOn)) as Record<
    string,
    Record<string, unknown>
  >;
  const lines = example['budget']?.['lines'];
  return {
    ...example,
    project: { ...example['project'], title: application.title },
    organization: { ...example['organization'], name: organization.name, kind: organization.kind },
    budget: {
      ...example['budget'],
      lines: Array.isArray(lines)
        ? lines.filter((_, index) => index < 2 || index >= 2 + application.leavesOut)
        : [],
    },
  } as FormAnswers;
}
