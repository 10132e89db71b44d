import {
  type ApplicationState,
  type AwardState,
  eligibilityChecks,
  OVERALL_COMMENT,
  OVERALL_RECOMMENDATION,
  pointsField,
  type ReviewAnswers,
} from '@candela/contracts';
import { SCORE_SHEET_OF } from '@candela/contracts/templates';
import { type AcknowledgedPayment, type AcknowledgedReport, AwardLife } from './award-life.js';
import type { GrantTeam, InvitedReviewer } from './grant-team.js';
import type { PersistentPerson } from './persistent-person.js';
import type { SeededRandom } from './random.js';

const TEMPLATE = 'localInitiatives';
const DECLINED = 0.1;
const AMOUNT_MINOR = '3000000';

/** What the portal said yes to about an application that was handed in. */
export interface AcknowledgedGrant {
  state: ApplicationState;
  reviews: { id: string; answers: ReviewAnswers }[];
  award: { id: string; state: AwardState } | null;
  payments: AcknowledgedPayment[];
  reports: AcknowledgedReport[];
}

export interface GrantChances {
  random: SeededRandom;
  /** Once true, no new step is begun. */
  isOver(): boolean;
}

/** The life of what was handed in: screened, reviewed, decided; and the award's, where one is given. */
export class GrantLife {
  readonly acknowledged: AcknowledgedGrant = {
    state: 'submitted',
    reviews: [],
    award: null,
    payments: [],
    reports: [],
  };

  constructor(
    private readonly team: GrantTeam,
    private readonly applicant: PersistentPerson,
    private readonly chances: GrantChances,
  ) {}

  /** Goes as far as there is time. */
  async live(applicationId: string, callId: string): Promise<void> {
    const steps = [
      () => this.screen(applicationId),
      () => this.review(applicationId, callId),
      () => this.decide(applicationId, callId),
      () => this.begin(),
    ];
    for (const step of steps) {
      if (this.chances.isOver()) return;
      await step();
    }
  }

  private async versionOf(applicationId: string): Promise<number> {
    const path = `/api/desk/applications/${applicationId}`;
    return (await this.team.colleague('officer').get<{ version: number }>(path)).version;
  }

  /** An action of the officer on the application as it stands. */
  private async onApplication(id: string, action: string): Promise<void> {
    const path = `/api/applications/${id}/${action}`;
    const ifMatch = await this.versionOf(id);
    await this.team.colleague('officer').act(`application.${action}`, id, { path, ifMatch });
  }

  private async screen(id: string): Promise<void> {
    await this.onApplication(id, 'start-screening');
    this.acknowledged.state = 'screening';
    for (const [version, check] of eligibilityChecks(TEMPLATE).entries()) {
      const path = `/api/applications/${id}/check-eligibility`;
      const body = { check, answer: 'yes', note: '' };
      const officer = this.team.colleague('officer');
      await officer.act('application.check-eligibility', id, { path, body, ifMatch: version });
    }
    await this.onApplication(id, 'find-eligible');
    this.acknowledged.state = 'review';
  }

  /** All reviewers at once, each at the own pace. */
  private async review(id: string, callId: string): Promise<void> {
    const reviewers = await this.team.reviewersOf(callId);
    await Promise.all(reviewers.map((reviewer) => this.reviewBy(reviewer, id, callId)));
    await this.onApplication(id, 'send-to-panel');
    this.acknowledged.state = 'panel';
  }

  private async reviewBy(
    { person, callReviewerId }: InvitedReviewer,
    applicationId: string,
    callId: string,
  ): Promise<void> {
    const { assigned } = await this.team
      .colleague('officer')
      .act<{ assigned: { reviewId: string }[] }>('review.assign', applicationId, {
        path: `/api/calls/${callId}/assignments`,
        body: { callReviewerId, applicationIds: [applicationId] },
      });
    const id = assigned[0]!.reviewId;
    const path = `/api/reviews/${id}`;
    const answers: Record<string, unknown> = {};
    this.acknowledged.reviews.push({ id, answers });
    let { version } = await person.act<{ version: number }>('review.certify', id, {
      path: `${path}/certify`,
      ifMatch: 1,
    });
    for (const body of this.judgement()) {
      const save = { path, method: 'PATCH', body: { answers: body }, ifMatch: version } as const;
      ({ version } = await person.act<{ version: number }>('review.save', id, save));
      Object.assign(answers, body);
    }
    await person.act('review.submit', id, { path: `${path}/submit`, ifMatch: version });
  }

  /** A whole score sheet, in the parts in which it is saved. */
  private judgement(): ReviewAnswers[] {
    const points = SCORE_SHEET_OF[TEMPLATE].criteria.map(({ key, levels }) => {
      const level =
        levels[1 + Math.floor(this.chances.random.between(0, levels.length - 1))] ?? levels.at(-1)!;
      return [pointsField(key), level.points] as const;
    });
    return [
      Object.fromEntries(points),
      { [OVERALL_RECOMMENDATION]: 'fund', [OVERALL_COMMENT]: 'A sound project.' },
    ];
  }

  private async decide(applicationId: string, callId: string): Promise<void> {
    const officer = this.team.colleague('officer');
    const { call } = await officer.get<{ call: { activitiesEndOn: string } }>(
      `/api/applications/${applicationId}/decision`,
    );
    const isDeclined = this.chances.random.chance(DECLINED);
    const proposal = isDeclined
      ? { outcome: 'declined', reasonCode: 'resultsUnclear' }
      : {
          ...{ outcome: 'approved', amountMinor: AMOUNT_MINOR },
          ...{ startsOn: new Date().toISOString().slice(0, 10), endsOn: call.activitiesEndOn },
        };
    const body = { applicationId, rationale: 'As all three said.', ...proposal };
    const recommend = { path: '/api/decisions', body };
    const { id, version } = await officer.act<{ id: string; version: number }>(
      'decision.recommend',
      null,
      recommend,
    );
    const approve = { path: `/api/decisions/${id}/approve`, ifMatch: version };
    await this.team.colleague('approver').act('decision.approve', id, approve);
    const release = { path: `/api/calls/${callId}/decisions/release`, body: { decisionIds: [id] } };
    await officer.act('application.decide', applicationId, release);
    this.acknowledged.state = isDeclined ? 'declined' : 'approved';
    // Said yes to with the release, also where there is no time left to begin it.
    this.acknowledged.award = await this.awardOf(applicationId);
  }

  private async awardOf(applicationId: string): Promise<AcknowledgedGrant['award']> {
    const letter = `/api/applications/${applicationId}/letter`;
    const { awardId } = await this.applicant.get<{ awardId: string | null }>(letter);
    return awardId ? { id: awardId, state: 'offered' } : null;
  }

  private async begin(): Promise<void> {
    const { award } = this.acknowledged;
    if (!award) return;
    const { payments, reports } = this.acknowledged;
    await new AwardLife(this.team, this.applicant, { award, payments, reports, ...this.chances }).live();
  }
}
