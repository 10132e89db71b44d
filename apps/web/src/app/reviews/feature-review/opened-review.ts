import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import { Drafts } from '../../drafting/drafts.js';
import type { StoredSection } from '../../drafting/section-draft.js';
import type { SectionSaver } from '../../drafting/section-saver.js';
import { ReviewsApi } from '../data/reviews-api.js';
import type { OwnReview } from '../data/views.js';

/** A review with its saver, which may still hold what could not be saved when the page was left. */
export interface OpenedReview {
  readonly review: OwnReview;
  readonly saver: SectionSaver;
}

export const openedReview: ResolveFn<OpenedReview> = async (route) => {
  const [api, drafts] = [inject(ReviewsApi), inject(Drafts)];
  const review = await api.review(route.paramMap.get('id') ?? '');
  return { review, saver: saverOf(drafts, api, review) };
};

/** A review is one section that its author alone fills. */
export function saverOf(drafts: Drafts, api: ReviewsApi, review: OwnReview): SectionSaver {
  const { id } = review;
  const title = { en: review.application.reference, fr: review.application.reference };
  return drafts.saverOf(
    {
      ...{ formKey: `reviews/${id}`, sectionKey: 'review', title, address: `/reviews/${id}` },
      store: {
        read: async () => storedIn(await api.review(id)),
        save: (answers, version, intention) => api.save({ id, version }, answers, intention),
      },
    },
    storedIn(review),
  );
}

function storedIn({ version, answers, stamps }: OwnReview): StoredSection {
  return {
    version,
    answers,
    stamps: stamps.map(({ key, savedAt }) => ({ key, savedAt, savedBy: null })),
  };
}
