import { ORGANIZATION_KIND_KEYS } from '@candela/contracts';
import { activitiesEndAfter } from '@candela/contracts/templates';
import { ChoosePreferences } from '../notifications/index.js';
import { OpenAndCloseCalls } from '../programs/index.js';
import type { Agenda } from './agenda.js';
import { publishCall } from './applying.js';
import { foundOrganization } from './cast.js';
import { HistoryAwards } from './history-awards.js';
import { HistoryCapacity } from './history-capacity.js';
import { HistoryDecisions } from './history-decisions.js';
import {
  plannedCalls,
  plannedOrganizations,
  type PlannedCall,
  type PlannedOrganization,
} from './history-plan.js';
import { HistoryApplications } from './history-applications.js';
import type { CallOutline } from './history-outlines.js';
import { HistoryReviews } from './history-reviews.js';
import type { Stage } from './stage.js';

const DAY_MS = 86_400_000;
const FOUNDED_DAYS_AGO = 390;
const MADE_DAYS_AHEAD = 12;
/** From the closing of a call to the last day of activities at least: time to decide, and to do it. */
const ACTIVITY_DAYS = 300;
/** The officer who runs the calls of a mission. */
const MAKERS: Readonly<Record<string, string>> = { LSK: 'lusaka', LOM: 'lome', BOG: 'officer' };

/** What came before what the personas find at hand: calls as outlined, and what became of what was asked for. */
export class History {
  private readonly organizations = new Map(plannedOrganizations().map((one) => [one.key, one]));
  private readonly applications: HistoryApplications;
  private readonly reviews: HistoryReviews;

  constructor(
    private readonly stage: Stage,
    private readonly agenda: Agenda,
    private readonly outlines: readonly CallOutline[],
  ) {
    const decisions = new HistoryDecisions(
      stage,
      agenda,
      new HistoryAwards(stage, agenda, new HistoryCapacity(stage, agenda)),
    );
    this.reviews = new HistoryReviews(stage, agenda, decisions);
    this.applications = new HistoryApplications(stage, agenda, this.reviews);
  }

  /** Puts all of it on the agenda. */
  plan(): void {
    const calls = plannedCalls(this.outlines);
    const asking = new Set(calls.flatMap(({ applications }) => applications.map((one) => one.organization)));
    this.agenda.on(FOUNDED_DAYS_AGO, async () => {
      for (const key of asking) await this.found(this.organization(key));
    });
    for (const planned of calls) {
      this.agenda.on(planned.opensDaysAgo + MADE_DAYS_AHEAD, () => this.makeCall(planned));
    }
  }

  private organization(key: string): PlannedOrganization {
    const organization = this.organizations.get(key);
    if (!organization) throw new Error(`No organization of the year is called ${key}.`);
    return organization;
  }

  private async found({ key, name, country, person, language }: PlannedOrganization): Promise<void> {
    const email = `contact@${key}.example`;
    await foundOrganization(this.stage, {
      ...{ key, name, country, kind: kindOf(key), registrationStatus: 'registered' },
      members: [{ key, name: person, email, language, roles: ['owner', 'signatory'], tries: '' }],
    });
    // Nobody reads the mails of a year.
    const choice = { mail: 'none', content: 'neutral' } as const;
    await this.stage.use(ChoosePreferences).execute(this.stage.person(key), choice, 0);
  }

  private async makeCall(planned: PlannedCall): Promise<void> {
    const { program, mission, timeZone, envelopeMinor, opensDaysAgo, closesDaysAgo } = planned;
    const officer = MAKERS[mission] ?? '';
    const closesAt = daysAgo(closesDaysAgo);
    const activitiesEndOn = activitiesEndAfter(closesAt.toISOString().slice(0, 10), ACTIVITY_DAYS);
    const made = await publishCall(this.stage, {
      ...{ program, mission, timeZone, maker: officer, envelopeMinor, closesAt },
      opensAt: daysAgo(opensDaysAgo),
      ...(program === 'LIF' ? { activitiesEndOn } : {}),
    });
    const call = { planned, made, officer };
    this.agenda.at(made.opensAt, async () => {
      await this.stage.use(OpenAndCloseCalls).execute();
      this.reviews.invite(call);
      for (const application of planned.applications) {
        this.applications.plan(call, application, {
          ...this.organization(application.organization),
          kind: kindOf(application.organization),
        });
      }
    });
    this.agenda.at(made.closesAt, async () => void (await this.stage.use(OpenAndCloseCalls).execute()));
  }
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * DAY_MS);
}

function kindOf(key: string): (typeof ORGANIZATION_KIND_KEYS)[number] {
  return (
    ORGANIZATION_KIND_KEYS[Number(key.split('-')[1] ?? 0) % ORGANIZATION_KIND_KEYS.length] ?? 'community'
  );
}
