import { inject, Injectable } from '@angular/core';
import {
  activitiesCorrectActivity,
  activitiesStrikeOut,
  ApiClient,
  ApiConfiguration,
  assessmentsConfirm,
  assessmentsDetail,
  assessmentsSaveAccount,
  assessmentsSaveLevel,
  assessmentsSendBack,
  assessmentsSubmit,
  capacityActivities,
  capacityAddPlanItem,
  capacityAgreePlan,
  capacityDetail,
  capacityGoNoFurther,
  capacityOpen,
  capacityProgramExport,
  capacityProgramProgram,
  capacityRecordActivity,
  planItemsBegin,
  planItemsChangePlanItem,
  planItemsDrop,
  planItemsFinish,
  planItemsRemovePlanItem,
  type ActivityBody,
  type ActivityListView,
  type AssessmentView,
  type CapacityProgramView,
  type CapacityView,
  type PlanItemBody,
} from '@candela/api-client';
import type { AssessmentAccount, CapacityArea, Language } from '@candela/contracts';
import { changing, type Intention, writing } from '../../session/intention.js';
import { RETRY_DELAYS_MS } from '../../session/retry-interceptor.js';

/** What an action on one thing is sent with: which, the version read, and the intention that is carried out once. */
export interface ActionOn {
  readonly id: string;
  readonly version: number;
  readonly intention: Intention;
}

/** Steps of an assessment and of things of a plan that say no more than that. */
export type AssessmentStep = 'submit' | 'confirm';
export type PlanItemStep = 'begin' | 'finish' | 'remove';

const ASSESSMENT_STEPS = { submit: assessmentsSubmit, confirm: assessmentsConfirm } as const;
const PLAN_ITEM_STEPS = {
  begin: planItemsBegin,
  finish: planItemsFinish,
  remove: planItemsRemovePlanItem,
} as const;

/** The requests about how organizations grow. Each rejects with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class CapacityApi {
  private readonly api = inject(ApiClient);
  private readonly configuration = inject(ApiConfiguration);

  file(awardId: string): Promise<CapacityView> {
    return this.api.invoke(capacityDetail, { id: awardId });
  }

  async open(awardId: string, intention: Intention): Promise<void> {
    await this.api.invoke(capacityOpen, { id: awardId }, writing({ intention }));
  }

  async agreePlan(on: ActionOn): Promise<void> {
    await this.api.invoke(capacityAgreePlan, changing(on), writing(on));
  }

  async dropOut(on: ActionOn, reason: string): Promise<void> {
    await this.api.invoke(capacityGoNoFurther, { ...changing(on), body: { reason } }, writing(on));
  }

  assessment(id: string): Promise<AssessmentView> {
    return this.api.invoke(assessmentsDetail, { id });
  }

  /** Saves one area. Does not try again by itself: whoever saves decides when. */
  saveLevel(
    { id, version, intention }: ActionOn,
    area: CapacityArea,
    body: { level: number | null; evidence: string },
  ): Promise<{ version: number }> {
    const context = writing({ intention, version }).set(RETRY_DELAYS_MS, []);
    return this.api.invoke(assessmentsSaveLevel, { ...changing({ id, version }), area, body }, context);
  }

  async saveAccount(
    id: string,
    body: { account: AssessmentAccount; before: string; text: string },
    intention: Intention,
  ): Promise<{ version: number }> {
    const context = writing({ intention }).set(RETRY_DELAYS_MS, []);
    return this.api.invoke(assessmentsSaveAccount, { id, body }, context);
  }

  async stepAssessment(on: ActionOn, step: AssessmentStep): Promise<void> {
    await this.api.invoke(ASSESSMENT_STEPS[step], changing(on), writing(on));
  }

  async returnAssessment(on: ActionOn, reason: string): Promise<void> {
    await this.api.invoke(assessmentsSendBack, { ...changing(on), body: { reason } }, writing(on));
  }

  async addPlanItem(awardId: string, body: PlanItemBody, intention: Intention): Promise<void> {
    await this.api.invoke(capacityAddPlanItem, { id: awardId, body }, writing({ intention }));
  }

  async changePlanItem(on: ActionOn, body: PlanItemBody): Promise<void> {
    await this.api.invoke(planItemsChangePlanItem, { ...changing(on), body }, writing(on));
  }

  async stepPlanItem(on: ActionOn, step: PlanItemStep): Promise<void> {
    await this.api.invoke(PLAN_ITEM_STEPS[step], changing(on), writing(on));
  }

  async dropPlanItem(on: ActionOn, reason: string): Promise<void> {
    await this.api.invoke(planItemsDrop, { ...changing(on), body: { reason } }, writing(on));
  }

  activities(awardId: string, cursor: string | null): Promise<ActivityListView> {
    return this.api.invoke(capacityActivities, { id: awardId, ...(cursor ? { cursor } : {}) });
  }

  async recordActivity(awardId: string, body: ActivityBody, intention: Intention): Promise<void> {
    await this.api.invoke(capacityRecordActivity, { id: awardId, body }, writing({ intention }));
  }

  async correctActivity(on: ActionOn, body: ActivityBody): Promise<void> {
    await this.api.invoke(activitiesCorrectActivity, { ...changing(on), body }, writing(on));
  }

  async strikeOutActivity(on: ActionOn, reason: string): Promise<void> {
    await this.api.invoke(activitiesStrikeOut, { ...changing(on), body: { reason } }, writing(on));
  }

  program(programId: string | null): Promise<CapacityProgramView> {
    return this.api.invoke(capacityProgramProgram, programId ? { programId } : {});
  }

  /** Address of the view over a program as a CSV file. */
  exportAddress(programId: string | null, language: Language): string {
    const asked = new URLSearchParams({ language, ...(programId ? { programId } : {}) });
    return `${this.configuration.rootUrl}${capacityProgramExport.PATH}?${asked}`;
  }
}
