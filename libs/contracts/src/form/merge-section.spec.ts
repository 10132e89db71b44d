import fc from 'fast-check';
import { isEmpty, sameAnswer, type SectionAnswers } from './answers.js';
import { mergeSection } from './merge-section.js';

const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>('', 'a', 'b', 'c', 0, 1, null) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);
const section: fc.Arbitrary<SectionAnswers> = fc.dictionary(
  fc.constantFrom('p', 'q', 'r', '__proto__', 'constructor'),
  value,
);
const same = (left: SectionAnswers, right: SectionAnswers): void =>
  expect(sameAnswer(left, right)).toBe(true);
const keysOf = (...versions: SectionAnswers[]): string[] => [
  ...new Set(versions.flatMap((version) => Object.keys(version))),
];
const own = (version: SectionAnswers, key: string): unknown =>
  Object.hasOwn(version, key) ? version[key] : undefined;

describe('merging two versions of a section', () => {
  it('takes the changes of both sides where they touch different questions', () => {
    const result = mergeSection({
      base: { title: 'A', about: 'B', kind: 'x' },
      theirs: { title: 'A2', about: 'B', kind: 'x' },
      mine: { title: 'A', about: 'B2' },
    });
    expect(result).toEqual({ merged: { title: 'A2', about: 'B2' }, conflicts: [] });
  });

  it('keeps what is stored and returns both texts where both changed one question', () => {
    const result = mergeSection({
      base: { about: 'B' },
      theirs: { about: 'Theirs' },
      mine: { about: 'Mine' },
    });
    expect(result.merged).toEqual({ about: 'Theirs' });
    expect(result.conflicts).toEqual([{ question: 'about', base: 'B', theirs: 'Theirs', mine: 'Mine' }]);
  });

  it('does not lose a text that I changed while the other emptied it', () => {
    const result = mergeSection({ base: { about: 'B' }, theirs: {}, mine: { about: 'Mine' } });
    expect(result.conflicts).toEqual([{ question: 'about', base: 'B', theirs: undefined, mine: 'Mine' }]);
  });

  it('sees no conflict where both made the same change', () => {
    const rows = [{ name: 'x', target: 3 }];
    const reordered = [{ target: 3, name: 'x' }];
    expect(mergeSection({ base: {}, theirs: { rows }, mine: { rows: reordered } })).toEqual({
      merged: { rows },
      conflicts: [],
    });
  });

  it('gives mine where they changed nothing, and theirs where I changed nothing', () => {
    fc.assert(
      fc.property(section, section, (base, changed) => {
        const onlyMine = mergeSection({ base, theirs: base, mine: changed });
        const onlyTheirs = mergeSection({ base, theirs: changed, mine: base });
        expect([onlyMine.conflicts, onlyTheirs.conflicts]).toEqual([[], []]);
        same(onlyMine.merged, changed);
        same(onlyTheirs.merged, changed);
      }),
    );
  });

  it('loses no answer of either side unless its writer let it go', () => {
    fc.assert(
      fc.property(section, section, section, (base, theirs, mine) => {
        const { merged, conflicts } = mergeSection({ base, theirs, mine });
        for (const key of keysOf(base, theirs, mine)) {
          const conflict = conflicts.find((item) => item.question === key);
          for (const [side, other] of [
            [theirs, mine],
            [mine, theirs],
          ] as const) {
            const kept = sameAnswer(own(merged, key), own(side, key)) || conflict !== undefined;
            const untouched = sameAnswer(own(side, key), own(base, key));
            expect([key, kept || (untouched && sameAnswer(own(merged, key), own(other, key)))]).toEqual([
              key,
              true,
            ]);
          }
          if (conflict) expect([conflict.theirs, conflict.mine]).toEqual([own(theirs, key), own(mine, key)]);
        }
      }),
    );
  });

  it('finds the same conflicts from either side', () => {
    fc.assert(
      fc.property(section, section, section, (base, theirs, mine) => {
        const here = mergeSection({ base, theirs, mine }).conflicts.map((item) => item.question);
        const there = mergeSection({ base, theirs: mine, mine: theirs }).conflicts.map(
          (item) => item.question,
        );
        expect(here.sort()).toEqual(there.sort());
      }),
    );
  });

  it('is done once the choice between both texts is sent again', () => {
    fc.assert(
      fc.property(section, section, section, (base, theirs, mine) => {
        const first = mergeSection({ base, theirs, mine });
        const chosen = Object.fromEntries(first.conflicts.map((item) => [item.question, item.mine]));
        const second = mergeSection({
          base: first.merged,
          theirs: first.merged,
          mine: { ...first.merged, ...chosen },
        });
        expect(second.conflicts).toEqual([]);
        for (const item of first.conflicts) {
          expect(sameAnswer(own(second.merged, item.question), item.mine)).toBe(true);
        }
      }),
    );
  });
});

describe('answers that say nothing', () => {
  it.each([[undefined], [null], [''], [' \n'], [[]], [{}], [[{ a: '' }, null]], [{ a: { b: [] } }], [false]])(
    '%j',
    (empty) => {
      expect(isEmpty(empty)).toBe(true);
      expect(sameAnswer(empty, undefined)).toBe(true);
    },
  );

  it('do not include zero', () => {
    expect(isEmpty(0)).toBe(false);
    expect(sameAnswer(0, undefined)).toBe(false);
  });

  it('are told from answers whatever the values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (given) => expect(sameAnswer(given, structuredClone(given))).toBe(true)),
    );
  });
});
