import type { Language, ScoreSheet } from '@candela/contracts';
import { SCORE_SHEET_OF } from '@candela/contracts/templates';
import {
  AnswerInvitation,
  AssignReviews,
  CertifyReview,
  DeclareConflict,
  InviteReviewer,
  SaveReview,
  SendToPanel,
  SubmitReview,
} from '../reviews/index.js';
import type { Agenda } from './agenda.js';
import { type HistoryApplication, type HistoryCall, isUrgent, versionOf } from './history-moments.js';
import type { HistoryDecisions } from './history-decisions.js';
import { DEMO_STAFF } from './demo-people.js';
import { randomFrom } from './history-plan.js';
import { REVIEW_WORDS } from './history-verdicts.js';
import type { Stage } from './stage.js';

const REVIEWERS = ['reviewer', 'reviewer2', 'reviewer3', 'reviewer4', 'reviewer5', 'reviewer6'] as const;
const LOAD_MAX = 40;
const CONFLICTS_ONE_IN = 40;

interface Assigned {
  application: HistoryApplication;
  reviewer: string;
  reviewId: string;
  /** Number among those of the application. */
  index: number;
  /** Stands in for somebody who declared a conflict. */
  isSubstitute: boolean;
}

function languageOf(reviewer: string): Language {
  return DEMO_STAFF.find(({ key }) => key === reviewer)?.language ?? 'en';
}

/** Reviews of the year: who scored what, and when. */
export class HistoryReviews {
  private readonly random = randomFrom(97);
  /** Standings as a reviewer by call and person. */
  private readonly standings = new Map<string, string>();

  constructor(
    private readonly stage: Stage,
    private readonly agenda: Agenda,
    private readonly decisions: HistoryDecisions,
  ) {}

  /** Everybody who reviews is invited to a call, and accepts within days. */
  invite(call: HistoryCall): void {
    const { opensDaysAgo } = call.planned;
    this.agenda.on(opensDaysAgo - 1, async () => {
      for (const reviewer of REVIEWERS) {
        const { userId } = this.stage.person(reviewer);
        if (!userId) continue;
        const input = { callId: call.made.id, userId, loadMax: LOAD_MAX };
        const officer = await this.stage.again(call.officer);
        const invited = await this.stage.use(InviteReviewer).execute(officer, input);
        await this.stage.use(AnswerInvitation).accept(await this.stage.again(reviewer), invited);
        this.standings.set(`${call.made.id} ${reviewer}`, invited.id);
      }
    });
  }

  /** An eligible application goes to as many reviewers as its sheet asks for. */
  plan(application: HistoryApplication): void {
    const { call, place } = application;
    const begins = this.daysAgo(application, isUrgent(application) ? 1 : 6);
    const { reviewsMin } = SCORE_SHEET_OF[call.made.template];
    this.agenda.on(begins, async () => {
      for (let index = 0; index < reviewsMin; index++) {
        await this.assign(application, REVIEWERS[(place + index) % REVIEWERS.length]!, index);
      }
    });
    const { fate } = application.planned;
    if (fate === 'review') return;
    this.agenda.on(this.daysAgo(application, isUrgent(application) ? 4 : 26), () =>
      this.sendToPanel(application),
    );
  }

  /** So many days after its screening should have begun. */
  private daysAgo(application: HistoryApplication, days: number): number {
    const { call, planned } = application;
    return (isUrgent(application) ? planned.submittedDaysAgo : call.planned.closesDaysAgo - 3) - days;
  }

  private async assign(
    application: HistoryApplication,
    reviewer: string,
    index: number,
    isSubstitute = false,
  ): Promise<void> {
    const { call, id, planned } = application;
    const { assigned } = await this.stage.use(AssignReviews).execute(this.stage.person(call.officer), {
      callId: call.made.id,
      callReviewerId: this.standings.get(`${call.made.id} ${reviewer}`) ?? '',
      applicationIds: [id],
      dueOn: null,
      namesReader: planned.level === 'restricted',
    });
    const [one] = assigned;
    if (!one) throw new Error(`${planned.title} was not assigned.`);
    await this.read({ application, reviewer, reviewId: one.reviewId, index, isSubstitute });
  }

  private async read(assigned: Assigned): Promise<void> {
    const { application, reviewer, reviewId: id, index, isSubstitute } = assigned;
    const isOpen = application.planned.fate === 'review';
    // In calls that are being reviewed, some have not begun, and some have begun and not handed in.
    const progress = isOpen ? (application.place * 2 + index) % 4 : 3;
    if (progress === 0) return;
    const begins = this.daysAgo(application, isUrgent(application) ? 2 : 8 + (application.place % 4) + index);
    this.agenda.on(begins, async () => {
      const actor = this.stage.person(reviewer);
      if (!isOpen && !isSubstitute && Math.floor(this.random() * CONFLICTS_ONE_IN) === 0) {
        const conflict = { id, version: 1, kind: 'employment', note: null } as const;
        await this.stage.use(DeclareConflict).execute(actor, conflict);
        const other = REVIEWERS[(application.place + index + 3) % REVIEWERS.length]!;
        await this.assign(application, other, index, true);
        return;
      }
      const { version } = await this.stage.use(CertifyReview).execute(actor, { id, version: 1 });
      if (progress === 1) return;
      const ends = this.daysAgo(
        application,
        isUrgent(application) ? 3 : 12 + (application.place % 8) + index,
      );
      this.agenda.on(ends, () => this.score(assigned, version, progress === 3));
    });
  }

  private async score(
    { application, reviewer, reviewId: id }: Assigned,
    version: number,
    handsIn: boolean,
  ): Promise<void> {
    const { call, planned } = application;
    const sheet = SCORE_SHEET_OF[call.made.template];
    const actor = this.stage.person(reviewer);
    const answers = this.answers(sheet, planned.merit, languageOf(reviewer));
    const part = Object.fromEntries(Object.entries(answers).slice(0, handsIn ? undefined : 5));
    const saved = await this.stage.use(SaveReview).execute(actor, { id, version, answers: part });
    if (handsIn) await this.stage.use(SubmitReview).execute(actor, { id, version: saved.version });
  }

  /** Levels around what the application deserves, with a comment each. */
  private answers(sheet: ScoreSheet, merit: number, language: Language): Record<string, unknown> {
    const words = REVIEW_WORDS[language];
    const fields = sheet.criteria.flatMap((criterion, index): [string, unknown][] => {
      const { levels } = criterion;
      const wanted = Math.round((merit + (this.random() - 0.5) * 0.35) * (levels.length - 1));
      const level = Math.min(levels.length - 1, Math.max(0, wanted));
      const comments = words.byLevel[Math.min(words.byLevel.length - 1, level)]!;
      return [
        [`${criterion.key}.points`, levels[level]!.points],
        [`${criterion.key}.comment`, comments[index % comments.length]],
      ];
    });
    const verdict = merit > 0.75 ? 'fund' : merit > 0.6 ? 'fundWithChanges' : 'doNotFund';
    return {
      ...Object.fromEntries(fields),
      'overall.recommendation': verdict,
      'overall.comment': words.overall[verdict],
    };
  }

  private async sendToPanel(application: HistoryApplication): Promise<void> {
    const { id, call } = application;
    const version = await versionOf(this.stage, id);
    const officer = await this.stage.again(call.officer);
    await this.stage.use(SendToPanel).execute(officer, { id, version, reason: null });
    this.decisions.plan(application);
  }
}
