import { inject, Injectable } from '@angular/core';
import {
  ApiClient,
  applicationActionsStartScreening,
  applicationScreeningCheck,
  applicationScreeningFindEligible,
  applicationScreeningFindIneligible,
  applicationScreeningRequestChanges,
  applicationScreeningScreening,
  deskApplicationsDetail,
  deskApplicationsList,
} from '@candela/api-client';
import type { EligibilityAnswer, EligibilityCheckKey, IneligibilityReason } from '@candela/contracts';
import { ifMatch, writing } from '../../session/intention.js';
import type { ActionOn } from './applications-api.js';
import type { DeskApplication, DeskPage, Screening } from './views.js';

export const DESK_SORT_KEYS = ['submittedAt', 'amount', 'title', 'reference'] as const;
export type DeskSortKey = (typeof DESK_SORT_KEYS)[number];

/** What the desk's list is asked for; all of it stands in the address of the page. */
export interface DeskListQuery {
  readonly q: string;
  readonly sort: DeskSortKey;
  readonly direction: 'asc' | 'desc';
  readonly cursor: string | null;
}

/** What an officer found about one point of the checklist. */
export interface Checked {
  readonly check: EligibilityCheckKey;
  readonly answer: EligibilityAnswer | null;
  readonly note: string;
}

/** What the applicant is asked to answer anew, and by which day. */
export interface ChangesAsked {
  readonly message: string;
  readonly questions: readonly { readonly path: string; readonly ask: string }[];
  readonly dueOn: string;
}

/** The requests of the staff's pages. Each rejects with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class DeskApi {
  private readonly api = inject(ApiClient);

  list({ q, sort, direction, cursor }: DeskListQuery): Promise<DeskPage> {
    const asked = { ...(q === '' ? {} : { q }), ...(cursor === null ? {} : { cursor }) };
    return this.api.invoke(deskApplicationsList, { sort, direction, ...asked });
  }

  async application(id: string): Promise<DeskApplication> {
    return (await this.api.invoke(deskApplicationsDetail, { id })) as DeskApplication;
  }

  async startScreening({ id, version, intention }: ActionOn): Promise<void> {
    const params = { id, 'If-Match': ifMatch(version) };
    await this.api.invoke(applicationActionsStartScreening, params, writing({ intention, version }));
  }

  async screening(id: string): Promise<Screening> {
    return (await this.api.invoke(applicationScreeningScreening, { id })) as Screening;
  }

  /** Keeps what was found; `version` is the checklist's. Answers with its next one. */
  async checkEligibility({ id, version, intention }: ActionOn, checked: Checked): Promise<number> {
    const params = { id, 'If-Match': ifMatch(version), body: { ...checked } };
    return (await this.api.invoke(applicationScreeningCheck, params, writing({ intention, version })))
      .version;
  }

  async findEligible({ id, version, intention }: ActionOn): Promise<void> {
    const params = { id, 'If-Match': ifMatch(version) };
    await this.api.invoke(applicationScreeningFindEligible, params, writing({ intention, version }));
  }

  async findIneligible(
    { id, version, intention }: ActionOn,
    found: { reasons: readonly IneligibilityReason[]; explanation: string },
  ): Promise<void> {
    const body = { reasons: [...found.reasons], explanation: found.explanation };
    const params = { id, 'If-Match': ifMatch(version), body };
    await this.api.invoke(applicationScreeningFindIneligible, params, writing({ intention, version }));
  }

  async requestChanges({ id, version, intention }: ActionOn, asked: ChangesAsked): Promise<void> {
    const body = { ...asked, questions: [...asked.questions] };
    const params = { id, 'If-Match': ifMatch(version), body };
    await this.api.invoke(applicationScreeningRequestChanges, params, writing({ intention, version }));
  }
}
