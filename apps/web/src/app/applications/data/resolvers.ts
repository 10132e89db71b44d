import { inject } from '@angular/core';
import type { ActivatedRouteSnapshot, ResolveFn } from '@angular/router';
import { sectionOf } from '@candela/contracts';
import { fetchTableEditors } from '@candela/web-ui';
import { type DraftedSection, Drafts } from '../../drafting/drafts.js';
import { storedIn } from '../../drafting/section-page.js';
import type { SectionSaver } from '../../drafting/section-saver.js';
import { ApplicationsApi } from './applications-api.js';
import type {
  CheckPageView,
  OwnApplicationPage,
  PublicCall,
  Receipt,
  SectionPageView,
  TaskListPage,
} from './views.js';

/** A section with its saver, which may still hold what could not be saved when the page was left. */
export interface OpenedSection {
  readonly section: SectionPageView;
  readonly saver: SectionSaver;
}

export const ownApplications: ResolveFn<OwnApplicationPage> = () => inject(ApplicationsApi).list(null);

export const callToApplyTo: ResolveFn<PublicCall> = (route) =>
  inject(ApplicationsApi).call(route.queryParamMap.get('call') ?? '');

export const taskList: ResolveFn<TaskListPage> = (route) => inject(ApplicationsApi).taskList(idIn(route));

export const openedSection: ResolveFn<OpenedSection> = async (route) => {
  const drafts = inject(Drafts);
  const api = inject(ApplicationsApi);
  const section = await api.section(idIn(route), route.paramMap.get('sectionKey') ?? '');
  await fetchTableEditors(sectionOf(section.form, section.sectionKey)?.questions ?? []);
  return { section, saver: drafts.saverOf(draftedSection(api, section), storedIn(section)) };
};

/** The whole application, read once what was typed is saved. */
export const wholeApplication: ResolveFn<CheckPageView> = async (route) => {
  const api = inject(ApplicationsApi);
  await inject(Drafts).settle(3_000);
  return api.check(idIn(route));
};

export const receipt: ResolveFn<Receipt> = (route) => {
  const revision = Number(route.queryParamMap.get('revision'));
  return inject(ApplicationsApi).receipt(
    idIn(route),
    Number.isInteger(revision) && revision > 0 ? revision : null,
  );
};

function draftedSection(api: ApplicationsApi, { id, sectionKey, summary }: SectionPageView): DraftedSection {
  return {
    formKey: `applications/${id}`,
    sectionKey,
    title: summary.title,
    address: `/applications/${id}/sections/${sectionKey}`,
    store: {
      read: async () => storedIn(await api.section(id, sectionKey)),
      save: (answers, version, intention) => api.saveSection({ id, version, intention }, sectionKey, answers),
    },
  };
}

function idIn(route: ActivatedRouteSnapshot): string {
  return route.paramMap.get('id') ?? '';
}
