import fc from 'fast-check';
import { type Assignable, blockOf, type Candidate, isOfCountry, suggestedFor } from './suggestions.js';

const candidate = (userId: string, more: Partial<Candidate> = {}): Candidate => ({
  userId,
  name: userId,
  load: 0,
  loadMax: 10,
  organizationIds: [],
  countries: [],
  ...more,
});
const application = (more: Partial<Assignable> = {}): Assignable => ({
  organizationId: 'org',
  country: 'KE',
  reviewerIds: [],
  conflictedIds: [],
  ...more,
});

describe('who is suggested for an application', () => {
  it('begins with those who have most room', () => {
    const all = [
      candidate('a', { load: 5 }),
      candidate('b', { load: 1 }),
      candidate('c', { load: 1, loadMax: 2 }),
    ];
    expect(suggestedFor(application(), all, 2).map(({ userId }) => userId)).toEqual(['b', 'a']);
  });

  it.each([
    ['a conflict', { conflictedIds: ['a'] }, {}, 'review.reviewer-has-conflict'],
    ['belonging to the applicant', {}, { organizationIds: ['org'] }, 'review.reviewer-of-applicant'],
    ['a full load', {}, { load: 10 }, 'review.reviewer-is-full'],
  ])('is never somebody with %s', (_, of, standing, code) => {
    expect(blockOf(application(of), candidate('a', standing))).toBe(code);
    expect(suggestedFor(application(of), [candidate('a', standing)], 3)).toEqual([]);
  });

  it('may be somebody of the same country, which is a hint only', () => {
    const neighbour = candidate('a', { countries: ['KE'] });
    expect(isOfCountry(application(), neighbour)).toBe(true);
    expect(isOfCountry(application({ country: null }), neighbour)).toBe(false);
    expect(suggestedFor(application(), [neighbour], 3)).toEqual([neighbour]);
  });

  it('is never somebody who may not be assigned, whatever the standings', () => {
    const ids = fc.subarray(['a', 'b', 'c', 'd']);
    const standings = fc.tuple(
      ...['a', 'b', 'c', 'd'].map((id) => fc.tuple(fc.constant(id), fc.nat(4), fc.boolean())),
    );
    fc.assert(
      fc.property(ids, ids, standings, (reviewerIds, conflictedIds, given) => {
        const all = given.map(([id, load, isMember]) =>
          candidate(id, { load, loadMax: 3, organizationIds: isMember ? ['org'] : [] }),
        );
        for (const one of suggestedFor(application({ reviewerIds, conflictedIds }), all, 4)) {
          expect(reviewerIds).not.toContain(one.userId);
          expect(conflictedIds).not.toContain(one.userId);
          expect(one.load).toBeLessThan(one.loadMax);
          expect(one.organizationIds).toEqual([]);
        }
      }),
    );
  });
});
