import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ReviewAnswers } from '@candela/contracts';
import { Drafts } from '../../drafting/drafts.js';
import { ProblemError } from '../../session/problem-error.js';
import type { ReviewsApi } from '../data/reviews-api.js';
import type { OwnReview } from '../data/views.js';
import { saverOf } from './opened-review.js';

const review = {
  id: 'r1',
  version: 2,
  answers: { 'need.points': 8 },
  stamps: [{ key: 'need.points', savedAt: '2026-11-20T10:00:00Z' }],
  application: { reference: 'LIF-1' },
} as unknown as OwnReview;

describe('a review that is filled in', () => {
  let drafts: Drafts;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideZonelessChangeDetection(), provideHttpClient(), provideHttpClientTesting()],
    });
    drafts = TestBed.inject(Drafts);
  });

  /** Requests that answer as told, and what was sent with which version. */
  function apiWith(save: (answers: ReviewAnswers, version: number) => Promise<object>, read = review) {
    const sent: string[] = [];
    const api = {
      review: async () => read,
      save: ({ version }: { version: number }, answers: ReviewAnswers) => {
        sent.push(`${version} ${JSON.stringify(answers)}`);
        return save(answers, version);
      },
    } as unknown as ReviewsApi;
    return { api, sent };
  }

  const stored = async (_answers: ReviewAnswers, version: number) => ({
    version: version + 1,
    savedAt: '2026-11-26T10:00:00Z',
  });

  it('sends the fields that changed, with the version that was read', async () => {
    const { api, sent } = apiWith(stored);
    const saver = saverOf(drafts, api, review);
    saver.edit('need.comment', 'Well argued.');
    await saver.flush();
    saver.edit('need.points', 11);
    await saver.flush();
    expect(sent).toEqual(['2 {"need.comment":"Well argued."}', '3 {"need.points":11}']);
    expect(saver.hasUnsaved()).toBe(false);
  });

  it('keeps what could not be saved when it is opened again', async () => {
    const { api } = apiWith(() => Promise.reject(new ProblemError({ status: 500, code: 'request.failed' })));
    const saver = saverOf(drafts, api, review);
    saver.edit('need.comment', 'Not lost.');
    await saver.flush();
    const again = saverOf(drafts, api, review);
    expect(again.draft().mine).toEqual({ 'need.points': 8, 'need.comment': 'Not lost.' });
    again.end();
  });

  it('belongs to one review: another begins with what is stored of it', () => {
    const { api } = apiWith(stored);
    const saver = saverOf(drafts, api, review);
    saver.edit('need.comment', 'Of the first.');
    const other = saverOf(drafts, api, { ...review, id: 'r2', answers: {} });
    expect(other.draft().mine).toEqual({});
    saver.end();
  });
});
