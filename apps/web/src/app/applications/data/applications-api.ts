import { inject, Injectable } from '@angular/core';
import {
  ApiClient,
  applicationActionsRaiseConfidentiality,
  applicationActionsResubmit,
  applicationActionsSubmit,
  applicationActionsWithdraw,
  applicationsCheck,
  applicationSectionsDetail,
  applicationSectionsSave,
  applicationsList,
  applicationsReceipt,
  applicationsStart,
  applicationsTaskList,
  membersList,
  publicCallsDetail,
} from '@candela/api-client';
import type { ApplicationLevel, Language, OrganizationRole, SectionAnswers } from '@candela/contracts';
import { ifMatch, type Intention, writing } from '../../session/intention.js';
import { RETRY_DELAYS_MS } from '../../session/retry-interceptor.js';
import type {
  CheckPageView,
  OwnApplicationPage,
  PublicCall,
  Receipt,
  SavedSection,
  SectionPageView,
  TaskListPage,
} from './views.js';

/** What an action on one application is sent with: which, the version read, and the intention that is carried out once. */
export interface ActionOn {
  readonly id: string;
  readonly version: number;
  readonly intention: Intention;
}

/** The requests of applicants' pages. Each rejects with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class ApplicationsApi {
  private readonly api = inject(ApiClient);

  /** A page of the applications of the reader's organizations, drafts first. */
  list(cursor: string | null): Promise<OwnApplicationPage> {
    return this.api.invoke(applicationsList, cursor ? { cursor } : {});
  }

  /** Begins an application; answers with its id. */
  start(
    body: { callId: string; organizationId: string; language: Language },
    intention: Intention,
  ): Promise<{ id: string; reference: string }> {
    return this.api.invoke(applicationsStart, { body }, writing({ intention }));
  }

  taskList(id: string): Promise<TaskListPage> {
    return this.api.invoke(applicationsTaskList, { id });
  }

  async section(id: string, sectionKey: string): Promise<SectionPageView> {
    return (await this.api.invoke(applicationSectionsDetail, { id, sectionKey })) as SectionPageView;
  }

  /** Saves the answers that changed. Does not try again by itself: whoever saves decides when. */
  saveSection(
    { id, version, intention }: ActionOn,
    sectionKey: string,
    answers: SectionAnswers,
  ): Promise<SavedSection> {
    const context = writing({ intention, version }).set(RETRY_DELAYS_MS, []);
    const params = { id, sectionKey, 'If-Match': ifMatch(version), body: { answers } };
    return this.api.invoke(applicationSectionsSave, params, context);
  }

  async check(id: string): Promise<CheckPageView> {
    return (await this.api.invoke(applicationsCheck, { id })) as CheckPageView;
  }

  /** Hands the application in, as it stood when `contentVersion` was read. */
  async submit(
    id: string,
    body: { contentVersion: number; certified: true; typedName: string },
    intention: Intention,
  ): Promise<void> {
    await this.api.invoke(applicationActionsSubmit, { id, body }, writing({ intention }));
  }

  /** Hands it in once more, with the changes that were requested. */
  async resubmit(
    id: string,
    body: { contentVersion: number; certified: true; typedName: string },
    intention: Intention,
  ): Promise<void> {
    await this.api.invoke(applicationActionsResubmit, { id, body }, writing({ intention }));
  }

  async withdraw({ id, version, intention }: ActionOn, reason: string): Promise<void> {
    const body = reason.trim() === '' ? {} : { reason };
    const params = { id, 'If-Match': ifMatch(version), body };
    await this.api.invoke(applicationActionsWithdraw, params, writing({ intention, version }));
  }

  async raiseConfidentiality({ id, version, intention }: ActionOn, level: ApplicationLevel): Promise<void> {
    const params = { id, 'If-Match': ifMatch(version), body: { level } };
    await this.api.invoke(applicationActionsRaiseConfidentiality, params, writing({ intention, version }));
  }

  /** Of the revision that stands, or of the one with the number. */
  receipt(id: string, revision: number | null): Promise<Receipt> {
    return this.api.invoke(applicationsReceipt, revision === null ? { id } : { id, revision });
  }

  /** What anybody may know about a call. */
  call(id: string): Promise<PublicCall> {
    return this.api.invoke(publicCallsDetail, { id });
  }

  /** The names of the members of an organization who hold a role. */
  async membersWith(organizationId: string, role: OrganizationRole): Promise<string[]> {
    const { items } = await this.api.invoke(membersList, { id: organizationId });
    return items.filter((member) => member.roles.includes(role)).map((member) => member.name);
  }
}
