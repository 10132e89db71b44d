import {
  CheckEligibility,
  FindEligible,
  FindIneligible,
  RequestChanges,
  StartScreening,
  WithdrawApplication,
} from '../applications/index.js';
import { eligibilityChecks } from '@candela/contracts';
import type { Agenda } from './agenda.js';
import { type BegunApplication, handIn, writeApplication } from './applying.js';
import { type HistoryApplication, type HistoryCall, isUrgent, versionOf } from './history-moments.js';
import type { PlannedApplication, PlannedOrganization } from './history-plan.js';
import type { HistoryReviews } from './history-reviews.js';
import type { Stage } from './stage.js';

/** Help in danger is looked at on the next day; other applications once the call has closed. */
function screenedDaysAgo(application: HistoryApplication): number {
  const { call, planned, place } = application;
  if (isUrgent(application)) return planned.submittedDaysAgo - 1;
  return Math.min(planned.submittedDaysAgo - 1, call.planned.closesDaysAgo - 2 - (place % 4));
}

/** Applications of the year from the first word to the end of their screening. */
export class HistoryApplications {
  constructor(
    private readonly stage: Stage,
    private readonly agenda: Agenda,
    private readonly reviews: HistoryReviews,
  ) {}

  /** Puts on the agenda what becomes of an application until it is reviewed. */
  plan(
    call: HistoryCall,
    planned: PlannedApplication,
    organization: PlannedOrganization & { kind: string },
  ): void {
    const writing = {
      ...{ author: organization.key, typedName: organization.person, organization },
      ...{ language: planned.language, title: planned.title, country: planned.country },
      leavesOut: planned.leavesOut,
      ...(planned.level ? { level: planned.level } : {}),
    };
    this.agenda.on(planned.startedDaysAgo, async () => {
      const isDraft = planned.fate === 'draft';
      const begun = await writeApplication(this.stage, call.made, writing, isDraft);
      if (isDraft) return;
      this.agenda.on(planned.submittedDaysAgo, async () => {
        await handIn(this.stage, begun, writing);
        const place = call.planned.applications.indexOf(planned);
        this.afterSubmission({ call, planned, id: begun.id, place }, begun);
      });
    });
  }

  private afterSubmission(application: HistoryApplication, { id }: BegunApplication): void {
    const { planned } = application;
    if (planned.fate === 'submitted') return;
    if (planned.fate === 'withdrawn') {
      const reason =
        planned.language === 'fr' ? 'Nous avons été financés ailleurs.' : 'We were funded elsewhere.';
      this.agenda.on(planned.submittedDaysAgo - 2, async () => {
        const signatory = this.stage.person(planned.organization);
        await this.stage
          .use(WithdrawApplication)
          .execute(signatory, { id, version: await versionOf(this.stage, id), reason });
      });
      return;
    }
    this.agenda.on(screenedDaysAgo(application), () => this.screen(application));
  }

  private async screen(application: HistoryApplication): Promise<void> {
    const { id, call, planned } = application;
    const officer = await this.stage.again(call.officer);
    const version = await versionOf(this.stage, id);
    await this.stage.use(StartScreening).execute(officer, { id, version });
    if (planned.fate === 'screening') return;
    const daysAgo = screenedDaysAgo(application) - (isUrgent(application) ? 0 : 2);
    this.agenda.on(daysAgo, () => this.findOut(application));
  }

  private async findOut({ id, call, planned, place }: HistoryApplication): Promise<void> {
    const officer = this.stage.person(call.officer);
    const version = await versionOf(this.stage, id);
    const isFrench = planned.language === 'fr';
    if (planned.fate === 'changesRequested') {
      await this.stage.use(RequestChanges).execute(officer, {
        id,
        version,
        message: isFrench
          ? 'Votre dossier nous intéresse. Deux points restent à éclaircir avant de continuer.'
          : 'We read your application with interest. One thing must be clearer before we go on.',
        questions: [
          {
            path: 'budget/lines',
            ask: isFrench
              ? 'Comment le coût des transports est-il calculé ?'
              : 'How was the cost of transport worked out?',
          },
        ],
      });
      return;
    }
    const isIneligible = planned.fate === 'ineligible';
    const checks = eligibilityChecks(call.made.template);
    for (const [index, check] of checks.entries()) {
      const answer = isIneligible && index === place % checks.length ? 'no' : 'yes';
      await this.stage
        .use(CheckEligibility)
        .execute(officer, { id, version: index, check, answer, note: '' });
    }
    if (isIneligible) {
      await this.stage.use(FindIneligible).execute(officer, {
        id,
        version,
        reasons: [place % 2 === 0 ? 'outsideThemes' : 'outsideCountries'],
        explanation: isFrench
          ? 'Le projet est solide, mais il ne relève pas de cet appel. Le prochain appel pourrait lui convenir.'
          : 'This is sound work, but outside of what this call can fund. The next call may suit it better.',
      });
      return;
    }
    await this.stage.use(FindEligible).execute(officer, { id, version });
    this.reviews.plan({ call, planned, id, place });
  }
}
