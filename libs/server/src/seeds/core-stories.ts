import { StartScreening, WithdrawApplication } from '../applications/index.js';
import { OpenAndCloseCalls } from '../programs/index.js';
import type { Agenda } from './agenda.js';
import { draftCall, handIn, type MadeCall, publishCall, writeApplication, type Writing } from './applying.js';
import { DEMO_APPLICATIONS, DEMO_CALLS, type DemoApplication, type DemoCall } from './demo-calls.js';
import { DEMO_ORGANIZATIONS } from './demo-people.js';
import type { Stage } from './stage.js';

const DAY_MS = 86_400_000;
/** A call is made two weeks before it opens, or two weeks ago. */
const MADE_DAYS_AHEAD = 14;

/** The calls and applications that the personas find at hand. */
export class CoreStories {
  private readonly calls = new Map<string, MadeCall>();

  constructor(
    private readonly stage: Stage,
    private readonly agenda: Agenda,
  ) {}

  /** Puts all of them on the agenda. */
  plan(): void {
    for (const call of DEMO_CALLS) {
      const madeDaysAgo = Math.max(MADE_DAYS_AHEAD, MADE_DAYS_AHEAD - call.opensInDays);
      this.agenda.on(madeDaysAgo, () => this.makeCall(call));
    }
    for (const application of DEMO_APPLICATIONS) {
      this.agenda.on(application.startedDaysAgo, () => this.begin(application));
    }
  }

  private async makeCall(call: DemoCall): Promise<void> {
    const made = {
      ...{ program: 'LIF', mission: call.mission, timeZone: call.timeZone, maker: 'officer' },
      opensAt: new Date(Date.now() + call.opensInDays * DAY_MS),
      closesAt: new Date(Date.now() + call.closesInDays * DAY_MS),
      envelopeMinor: call.envelopeMinor,
    };
    if (call.isDraft) {
      await draftCall(this.stage, made, { summary: { en: 'The next round, being prepared.', fr: '' } });
      return;
    }
    const published = await publishCall(this.stage, made);
    this.calls.set(call.key, published);
    for (const moment of [published.opensAt, published.closesAt]) {
      this.agenda.at(moment, async () => void (await this.stage.use(OpenAndCloseCalls).execute()));
    }
  }

  private async begin(application: DemoApplication): Promise<void> {
    const call = this.calls.get(application.call);
    const organization = DEMO_ORGANIZATIONS.find(({ key }) => key === application.organization);
    const founder = organization?.members[0];
    if (!call || !organization || !founder) throw new Error(`${application.title} is not connected.`);
    const { title, leavesOut, level, ends, submittedDaysAgo } = application;
    const writing = {
      ...{ author: founder.key, typedName: founder.name, language: founder.language },
      ...{ organization, country: organization.country, title, leavesOut },
      ...(level ? { level } : {}),
    } satisfies Writing & { typedName: string };
    const begun = await writeApplication(this.stage, call, writing, ends === 'begun');
    if (submittedDaysAgo === undefined) return;
    this.agenda.on(submittedDaysAgo, async () => {
      const version = await handIn(this.stage, begun, writing);
      await this.goOn(application, founder.key, begun.id, version);
    });
  }

  private async goOn(
    { ends }: DemoApplication,
    signatory: string,
    id: string,
    version: number,
  ): Promise<void> {
    if (ends === 'withdrawn') {
      const reason = 'Another funder said yes first.';
      await this.stage
        .use(WithdrawApplication)
        .execute(this.stage.person(signatory), { id, version, reason });
    }
    if (ends === 'screening') {
      await this.stage.use(StartScreening).execute(this.stage.person('officer'), { id, version });
    }
  }
}
