import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { WORK_KINDS, type WorkKind } from '@candela/contracts';
import { DatePipe, Dates, EmptyState, Icon, PageHeader, Texts } from '@candela/web-ui';
import type { WorkItem, WorkList } from '../data/work-list.js';

/** Where the rows behind a count are, and the page of one of them. */
const PLACES: Readonly<
  Record<WorkKind, { list: string; params: Record<string, string>; page: (item: WorkItem) => string }>
> = {
  applicationToScreen: {
    list: '/desk/applications',
    params: { q: 'status:submitted', sort: 'submittedAt', direction: 'asc' },
    page: ({ subjectId }) => `/desk/applications/${subjectId}`,
  },
  applicationInScreening: {
    list: '/desk/applications',
    params: { q: 'status:screening', sort: 'submittedAt', direction: 'asc' },
    page: ({ subjectId }) => `/desk/applications/${subjectId}/screening`,
  },
  changesCameBack: {
    list: '/desk/applications',
    params: { q: 'status:screening', sort: 'submittedAt', direction: 'asc' },
    page: ({ subjectId }) => `/desk/applications/${subjectId}/screening`,
  },
  changesOverdue: {
    list: '/desk/applications',
    params: { q: 'status:changesRequested', sort: 'submittedAt', direction: 'asc' },
    page: ({ subjectId }) => `/desk/applications/${subjectId}/screening`,
  },
  callToTranslate: { list: '/programs', params: {}, page: ({ subjectId }) => `/programs/calls/${subjectId}` },
  callClosingSoon: { list: '/programs', params: {}, page: ({ subjectId }) => `/programs/calls/${subjectId}` },
  applicationWithoutReviewers: {
    list: '/desk/calls',
    params: {},
    page: ({ callId }) => `/desk/calls/${callId}/assignments`,
  },
  reviewInvitation: { list: '/reviews', params: {}, page: () => '/reviews' },
  reviewToDo: { list: '/reviews', params: {}, page: ({ subjectId }) => `/reviews/${subjectId}` },
  decisionToApprove: {
    list: '/desk/applications',
    params: { q: 'status:panel' },
    page: ({ callId }) => `/desk/calls/${callId}/decisions`,
  },
  decisionToRevise: {
    list: '/desk/applications',
    params: { q: 'status:panel' },
    page: ({ subjectId }) => `/desk/applications/${subjectId}/decision`,
  },
  agreementToSend: {
    list: '/desk/awards',
    params: { state: 'offered' },
    page: ({ subjectId }) => `/desk/awards/${subjectId}/agreement`,
  },
  agreementToCountersign: {
    list: '/desk/awards',
    params: { state: 'offered' },
    page: ({ subjectId }) => `/desk/awards/${subjectId}/agreement`,
  },
  assessmentToConfirm: {
    list: '/desk/capacity',
    params: {},
    page: ({ subjectId }) => `/desk/awards/${subjectId}/capacity`,
  },
  reportToReview: {
    list: '/desk/reports',
    params: { standing: 'waiting' },
    page: ({ subjectId }) => `/desk/reports/${subjectId}`,
  },
  paymentToCheck: {
    list: '/desk/payments',
    params: { state: 'requested' },
    page: ({ subjectId }) => `/desk/awards/${subjectId}/money`,
  },
  paymentToApprove: {
    list: '/desk/payments',
    params: { state: 'checked' },
    page: ({ subjectId }) => `/desk/awards/${subjectId}/money`,
  },
  paymentToPay: {
    list: '/desk/payments',
    params: { state: 'approved' },
    page: ({ subjectId }) => `/desk/awards/${subjectId}/money`,
  },
};

/** What needs the reader, the oldest obligation first, by kind; every line and every number is a link. */
@Component({
  selector: 'app-work-list-page',
  imports: [DatePipe, EmptyState, Icon, PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './work-list-page.html',
  styleUrl: './work-list-page.css',
})
export class WorkListPage {
  // i18n-keys: work.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly dates = inject(Dates);
  private readonly now = new Date();

  readonly work = input.required<WorkList>();

  protected readonly groups = computed(() => {
    const { items, counts } = this.work();
    return WORK_KINDS.map((kind) => ({
      kind,
      place: PLACES[kind],
      count: counts.find((entry) => entry.kind === kind)?.count ?? 0,
      items: items.filter((item) => item.kind === kind),
    })).filter((group) => group.count > 0);
  });

  protected linkOf(item: WorkItem): string {
    return PLACES[item.kind].page(item);
  }

  protected titleOf(item: WorkItem): string {
    if (item.callTitle) return this.texts.localized(item.callTitle);
    return item.title ?? this.t('work.untitled');
  }

  protected distance(at: string): string {
    return this.dates.distance(this.now, new Date(at));
  }

  protected isOverdue(item: WorkItem): boolean {
    return item.dueAt !== null && new Date(item.dueAt) < this.now;
  }
}
