import { inject } from '@angular/core';
import type { ActivatedRouteSnapshot, ResolveFn } from '@angular/router';
import { type DraftedSection, Drafts } from '../../drafting/drafts.js';
import { storedIn } from '../../drafting/section-page.js';
import type { SectionSaver } from '../../drafting/section-saver.js';
import { deskListQueryFrom } from './desk-list-address.js';
import { ReportsApi } from './reports-api.js';
import type {
  AwardReport,
  ClosingChecklist,
  DeskReport,
  DeskReportPage,
  OwnReport,
  ReportCheckPage,
  ReportSectionPage,
} from './views.js';

/** A section with its saver, which may still hold what could not be saved when the page was left. */
export interface OpenedSection {
  readonly section: ReportSectionPage;
  readonly saver: SectionSaver;
}

export const ownReport: ResolveFn<OwnReport> = (route) => inject(ReportsApi).report(idIn(route));

export const openedSection: ResolveFn<OpenedSection> = async (route) => {
  const drafts = inject(Drafts);
  const api = inject(ReportsApi);
  const section = await api.section(idIn(route), route.paramMap.get('sectionKey') ?? '');
  return { section, saver: drafts.saverOf(draftedSection(api, section), storedIn(section)) };
};

/** The whole report, read once what was typed is saved. */
export const wholeReport: ResolveFn<ReportCheckPage> = async (route) => {
  const api = inject(ReportsApi);
  await inject(Drafts).settle(3_000);
  return api.check(idIn(route));
};

export const deskReports: ResolveFn<DeskReportPage> = (route) =>
  inject(ReportsApi).list(deskListQueryFrom(route.queryParamMap));

export const deskReport: ResolveFn<DeskReport> = (route) => inject(ReportsApi).onDesk(idIn(route));

/** The reports of the award whose page the tab stands on. */
export const awardReports: ResolveFn<readonly AwardReport[]> = (route) =>
  inject(ReportsApi).ofAward(awardIdIn(route));

/** What is left to close it. */
export const closingChecklist: ResolveFn<ClosingChecklist> = (route) =>
  inject(ReportsApi).checklist(awardIdIn(route));

function draftedSection(api: ReportsApi, { id, sectionKey, summary }: ReportSectionPage): DraftedSection {
  return {
    formKey: `reports/${id}`,
    sectionKey,
    title: summary.title,
    address: `/reports/${id}/sections/${sectionKey}`,
    store: {
      read: async () => storedIn(await api.section(id, sectionKey)),
      save: (answers, version, intention) => api.saveSection({ id, version, intention }, sectionKey, answers),
    },
  };
}

function idIn(route: ActivatedRouteSnapshot): string {
  return route.paramMap.get('id') ?? '';
}

/** The id that the page above the tab is about. */
function awardIdIn(route: ActivatedRouteSnapshot): string {
  return route.pathFromRoot.findLast(({ paramMap }) => paramMap.has('id'))?.paramMap.get('id') ?? '';
}
