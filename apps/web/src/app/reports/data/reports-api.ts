import { inject, Injectable } from '@angular/core';
import {
  ApiClient,
  awardReportsReports,
  closingChecklist,
  closingClose,
  deskReportsDetail,
  deskReportsList,
  reportActionsAccept,
  reportActionsComment,
  reportActionsExtend,
  reportActionsReturn,
  reportActionsSkip,
  reportsCheck,
  reportsDetail,
  reportsSave,
  reportsSection,
  reportsSubmit,
  type SavedSectionView,
} from '@candela/api-client';
import type { SectionAnswers } from '@candela/contracts';
import { changing, ifMatch, type Intention, writing } from '../../session/intention.js';
import { RETRY_DELAYS_MS } from '../../session/retry-interceptor.js';
import type { DeskListQuery } from './desk-list-address.js';
import type {
  AwardReport,
  ClosingChecklist,
  DeskReport,
  DeskReportPage,
  OwnReport,
  ReportCheckPage,
  ReportComment,
  ReportSectionPage,
} from './views.js';

/** What an action on one report is sent with: which, the version read, and the intention that is carried out once. */
export interface ActionOn {
  readonly id: string;
  readonly version: number;
  readonly intention: Intention;
}

/** The requests of the pages about reports. Each rejects with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class ReportsApi {
  private readonly api = inject(ApiClient);

  /** What an award owes, in the order of the days. */
  async ofAward(awardId: string): Promise<readonly AwardReport[]> {
    return (await this.api.invoke(awardReportsReports, { id: awardId })).items;
  }

  /** What has to hold before an award is closed. */
  checklist(awardId: string): Promise<ClosingChecklist> {
    return this.api.invoke(closingChecklist, { id: awardId });
  }

  /** Closes an award; `id` and `version` are the award's. */
  async close(on: ActionOn): Promise<void> {
    await this.api.invoke(closingClose, { ...changing(on) }, writing(on));
  }

  report(id: string): Promise<OwnReport> {
    return this.api.invoke(reportsDetail, { id });
  }

  async section(id: string, sectionKey: string): Promise<ReportSectionPage> {
    return (await this.api.invoke(reportsSection, { id, sectionKey })) as ReportSectionPage;
  }

  /** Saves the answers that changed. Does not try again by itself: whoever saves decides when. */
  saveSection(
    { id, version, intention }: ActionOn,
    sectionKey: string,
    answers: SectionAnswers,
  ): Promise<SavedSectionView> {
    const context = writing({ intention, version }).set(RETRY_DELAYS_MS, []);
    const params = { id, sectionKey, 'If-Match': ifMatch(version), body: { answers } };
    return this.api.invoke(reportsSave, params, context);
  }

  async check(id: string): Promise<ReportCheckPage> {
    return (await this.api.invoke(reportsCheck, { id })) as ReportCheckPage;
  }

  /** Hands the report in, as it stood when `contentVersion` was read. */
  async submit(
    id: string,
    body: { contentVersion: number; certified: true; typedName: string },
    intention: Intention,
  ): Promise<void> {
    await this.api.invoke(reportsSubmit, { id, body }, writing({ intention }));
  }

  list({ standing, kind, q, cursor }: DeskListQuery): Promise<DeskReportPage> {
    return this.api.invoke(deskReportsList, {
      ...(standing ? { standing } : {}),
      ...(kind ? { kind } : {}),
      ...(q === '' ? {} : { q }),
      ...(cursor === null ? {} : { cursor }),
    });
  }

  async onDesk(id: string): Promise<DeskReport> {
    return (await this.api.invoke(deskReportsDetail, { id })) as DeskReport;
  }

  /** Replaces what is said to a question, or to the whole; an empty text takes it back. */
  async comment(
    id: string,
    question: string | null,
    text: string,
    intention: Intention,
  ): Promise<readonly ReportComment[]> {
    const body = question === null ? { text } : { question, text };
    return (await this.api.invoke(reportActionsComment, { id, body }, writing({ intention }))).comments;
  }

  async accept(on: ActionOn): Promise<void> {
    await this.api.invoke(reportActionsAccept, { ...changing(on) }, writing(on));
  }

  async return(on: ActionOn): Promise<void> {
    await this.api.invoke(reportActionsReturn, { ...changing(on) }, writing(on));
  }

  async skip(on: ActionOn, reason: string): Promise<void> {
    await this.api.invoke(reportActionsSkip, { ...changing(on), body: { reason } }, writing(on));
  }

  async extend(on: ActionOn, dueOn: string, reason: string): Promise<void> {
    await this.api.invoke(reportActionsExtend, { ...changing(on), body: { dueOn, reason } }, writing(on));
  }
}
