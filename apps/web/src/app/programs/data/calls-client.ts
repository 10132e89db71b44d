import { inject, Injectable } from '@angular/core';
import {
  ApiClient,
  callFormDetail,
  callFormEdit,
  callsCreate,
  callsDetail,
  callsEdit,
  callsList,
  callsTimeline,
  callStepsArchive,
  callStepsCancel,
  callStepsExtend,
  callStepsPublish,
  callStepsRequestTranslationReview,
  callStepsReturnToDraft,
  missionsList,
  programsList,
  type CallFormView,
  type CallPageView,
  type CallTimelineView,
  type CallView,
  type ChangedCallView,
  type CreateCallBody,
  type EditCallBody,
  type MissionView,
  type ProgramView,
} from '@candela/api-client';
import type { CallSort, CallState, FormEdit, FormSource, LocalizedText } from '@candela/contracts';
import { type Intention, writing } from '../../session/intention.js';

export interface CallFilters {
  readonly state?: readonly CallState[];
  readonly programId?: string;
  readonly missionId?: string;
  readonly q?: string;
  readonly sort?: CallSort;
  readonly cursor?: string;
}

/** Which call an action is on, the version that was read, and the intention that is carried out once. */
export interface StepOn {
  readonly id: string;
  readonly version: number;
  readonly intention: Intention;
}

/** The form of a call with the author's copy as the contracts describe it. */
export type CallForm = Omit<CallFormView, 'source'> & { readonly source: FormSource };

/** Steps that need nothing but the call. */
export type SimpleStep =
  'call.request-translation-review' | 'call.return-to-draft' | 'call.publish' | 'call.archive';

const STEPS = {
  'call.request-translation-review': callStepsRequestTranslationReview,
  'call.return-to-draft': callStepsReturnToDraft,
  'call.publish': callStepsPublish,
  'call.archive': callStepsArchive,
} as const satisfies Record<SimpleStep, unknown>;

/** Calls as officers make them. Each rejects with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class CallsClient {
  private readonly api = inject(ApiClient);

  list({ state, ...filters }: CallFilters): Promise<CallPageView> {
    return this.api.invoke(callsList, { ...filters, ...(state?.length ? { state: [...state] } : {}) });
  }

  detail(id: string): Promise<CallView> {
    return this.api.invoke(callsDetail, { id });
  }

  create(body: CreateCallBody, intention: Intention): Promise<ChangedCallView> {
    return this.api.invoke(callsCreate, { body }, writing({ intention }));
  }

  /** Saves changes; what is absent stays. */
  edit({ id, version, intention }: StepOn, body: EditCallBody): Promise<ChangedCallView> {
    return this.api.invoke(callsEdit, { id, body }, writing({ intention, version }));
  }

  async form(id: string): Promise<CallForm> {
    // The author's copy is described by the contracts, not by OpenAPI.
    return (await this.api.invoke(callFormDetail, { id })) as unknown as CallForm;
  }

  /** Saves changes to the form; the version is the form's own. */
  editForm({ id, version, intention }: StepOn, edit: FormEdit): Promise<ChangedCallView> {
    // Read-only in the page, plain lists in the request.
    const body = structuredClone(edit) as Parameters<typeof callFormEdit>[2]['body'];
    return this.api.invoke(callFormEdit, { id, body }, writing({ intention, version }));
  }

  step(action: SimpleStep, { id, version, intention }: StepOn): Promise<ChangedCallView> {
    return this.api.invoke(STEPS[action], { id }, writing({ intention, version }));
  }

  extend(
    { id, version, intention }: StepOn,
    body: { closesAtLocal: string; reason: LocalizedText },
  ): Promise<ChangedCallView> {
    return this.api.invoke(callStepsExtend, { id, body }, writing({ intention, version }));
  }

  cancel({ id, version, intention }: StepOn, reason: LocalizedText): Promise<ChangedCallView> {
    return this.api.invoke(callStepsCancel, { id, body: { reason } }, writing({ intention, version }));
  }

  timeline(id: string, cursor: string | null): Promise<CallTimelineView> {
    return this.api.invoke(callsTimeline, { id, ...(cursor ? { cursor } : {}) });
  }

  programs(): Promise<ProgramView[]> {
    return this.api.invoke(programsList);
  }

  async missions(): Promise<MissionView[]> {
    return (await this.api.invoke(missionsList)).items;
  }
}
