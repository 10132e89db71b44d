import { CAPACITY_AREAS, type AssessmentState, type CapacityArea } from '@candela/contracts';
import fc from 'fast-check';
import { assessmentProblems } from './completeness.js';
import { type AssessedLevels, growthOf, meanCenti, meanGrowth } from './growth.js';
import { owedAssessments } from './schedule.js';

const day = (offset: number) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
const award = fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 1_200 }));

describe('what an award owes', () => {
  it('is a baseline within thirty days, a look back each half-year, and an endline', () => {
    expect(owedAssessments('2026-08-31', '2027-08-30').map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['baseline', '2026-09-30'],
      ['progress', '2027-02-28'],
      ['endline', '2027-08-30'],
    ]);
  });

  it('leaves no day of the award untold, and none told twice', () => {
    fc.assert(
      fc.property(award, ([start, length]) => {
        const owed = owedAssessments(day(start), day(start + length));
        const periods = owed.slice(1);
        expect(owed.map(({ number }) => number)).toEqual(owed.map((_, index) => index));
        expect(periods[0]?.periodFrom).toBe(day(start));
        expect(periods.at(-1)).toMatchObject({ kind: 'endline', periodTo: day(start + length) });
        for (const [index, { periodFrom }] of periods.entries()) {
          const before = periods[index - 1];
          if (before) expect(Date.parse(periodFrom) - Date.parse(before.periodTo)).toBe(86_400_000);
        }
      }),
    );
  });

  it('is never due after the award ends', () => {
    fc.assert(
      fc.property(award, ([start, length]) => {
        const end = day(start + length);
        for (const { dueOn } of owedAssessments(day(start), end)) expect(dueOn <= end).toBe(true);
      }),
    );
  });
});

const levels = (level: number | null): Partial<Record<CapacityArea, number | null>> =>
  Object.fromEntries(CAPACITY_AREAS.map((area) => [area, level]));
const assessed = (number: number, level: number, state: AssessmentState = 'confirmed'): AssessedLevels => ({
  ...{ kind: number === 0 ? 'baseline' : 'progress', number, state, levels: levels(level) },
});

describe('the change in an area', () => {
  it('is between the baseline and what was handed in last; a draft tells nothing', () => {
    const growth = growthOf([assessed(2, 4, 'draft'), assessed(1, 3, 'submitted'), assessed(0, 1)]);
    expect(growth[0]).toEqual({ area: 'governance', baseline: 1, latest: 3, endline: null });
  });

  it('is not there before a baseline was handed in', () => {
    expect(growthOf([assessed(0, 2, 'draft')])[0]).toMatchObject({ baseline: null, latest: null });
  });

  it('has a mean over organizations that is the difference of the means, within rounding', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(pairs, (all) => {
        const [mean] = meanGrowth(all.map(([from, to]) => growthOf([assessed(0, from), assessed(1, to)])));
        expect(mean?.organizations).toBe(all.length);
        const difference = (mean?.latestCenti ?? 0) - (mean?.baselineCenti ?? 0);
        expect(Math.abs(difference - (mean?.changeCenti ?? 0))).toBeLessThanOrEqual(1);
        expect(Math.abs(mean?.changeCenti ?? 0)).toBeLessThanOrEqual(300);
      }),
    );
  });

  it('leaves organizations out that have told no baseline, or nothing after it', () => {
    const [nothing, begun] = [growthOf([]), growthOf([assessed(0, 4)])];
    expect(meanGrowth([nothing, begun, growthOf([assessed(0, 1), assessed(1, 2)])])[0]).toMatchObject({
      ...{ organizations: 1, changeCenti: 100 },
    });
    expect(meanCenti([])).toBeNull();
  });
});

describe('an assessment', () => {
  const accounts = { example: '', planChanges: '', obstacles: '' };
  const full = CAPACITY_AREAS.map((area) => ({ area, level: 2, evidence: 'Minutes of meetings.' }));

  it('is complete with nine levels and their evidence', () => {
    expect(assessmentProblems({ kind: 'baseline', accounts, levels: full })).toEqual([]);
  });

  it('names every field that is missing, and asks later ones for an example', () => {
    const gaps = full.map((one) => (one.area === 'finance' ? { ...one, level: null, evidence: ' ' } : one));
    expect(assessmentProblems({ kind: 'progress', accounts, levels: gaps }).map(({ path }) => path)).toEqual([
      '/levels/finance/level',
      '/levels/finance/evidence',
      '/accounts/example',
    ]);
  });

  it('counts words as the form does', () => {
    const wordy = full.map((one) => ({ ...one, evidence: 'word '.repeat(101) }));
    const problems = assessmentProblems({ kind: 'endline', accounts, levels: wordy });
    expect(problems).toHaveLength(9);
    expect(problems[0]).toMatchObject({ code: 'capacity.text-too-long', params: { max: 100 } });
  });
});
