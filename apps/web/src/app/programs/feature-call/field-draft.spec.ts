import { signal } from '@angular/core';
import * as fc from 'fast-check';
import { FieldDraft, rebase, type Saved, type Typed } from './field-draft.js';

const saved =
  (values: Record<string, string>): Saved =>
  (field) =>
    values[field] ?? '';

describe('what was typed over what somebody else saved', () => {
  it('stays where only this page changed it, and gives way to the same words', () => {
    const typed = { title: 'Mine', summary: 'Same' };
    expect(
      rebase(typed, saved({ title: 'Old', summary: 'Old' }), saved({ title: 'Old', summary: 'Same' })),
    ).toEqual({
      typed: { title: 'Mine' },
      conflicts: [],
    });
  });

  it('is told beside the other text where both changed it', () => {
    expect(rebase({ title: 'Mine' }, saved({ title: 'Old' }), saved({ title: 'Theirs' }))).toEqual({
      typed: { title: 'Mine' },
      conflicts: [{ field: 'title', yours: 'Mine', theirs: 'Theirs' }],
    });
  });

  it('loses no change of either side without telling', () => {
    const values = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2', '3'));
    fc.assert(
      fc.property(values, values, values, (before, now, mine) => {
        const changes = Object.entries(mine).filter(([field, value]) => value !== saved(before)(field));
        const typed: Typed = Object.fromEntries(changes);
        const result = rebase(typed, saved(before), saved(now));
        for (const [field, yours] of changes) {
          expect(result.typed[field] ?? saved(now)(field)).toBe(yours);
          const theirs = saved(now)(field);
          const both = theirs !== saved(before)(field) && theirs !== yours;
          expect(result.conflicts.some((conflict) => conflict.field === field)).toBe(both);
        }
        for (const field of ['a', 'b', 'c']) {
          if (!(field in typed)) expect(field in result.typed).toBe(false);
        }
      }),
    );
  });
});

describe('a draft', () => {
  it('counts as changed only what differs from what is saved', () => {
    const draft = new FieldDraft(signal(saved({ title: 'Saved' })));
    draft.set('title', 'Typed');
    expect([draft.value('title'), draft.isDirty()]).toEqual(['Typed', true]);
    draft.set('title', 'Saved');
    expect([draft.value('title'), draft.isDirty()]).toEqual(['Saved', false]);
  });

  it('settles a conflict with either text or one made of both', () => {
    const store = signal(saved({ title: 'Old' }));
    const draft = new FieldDraft(store);
    draft.moveTo(store());
    draft.set('title', 'Mine');
    store.set(saved({ title: 'Theirs' }));
    expect(draft.moveTo(store())).toBe(1);
    const [conflict] = draft.conflicts();
    if (!conflict) throw new Error('There is a conflict.');
    expect(draft.value('title')).toBe('Mine');
    draft.settle(conflict, 'Theirs');
    expect([draft.value('title'), draft.isDirty(), draft.conflicts()]).toEqual(['Theirs', false, []]);
  });

  it('keeps what was typed while saving was under way, and takes no offence at its own words', () => {
    const store = signal(saved({ title: 'Old', summary: 'Old' }));
    const draft = new FieldDraft(store);
    draft.moveTo(store());
    draft.set('title', 'Sent');
    draft.set('summary', ' Sent ');
    const sent = draft.typed();
    draft.set('title', 'Sent and more');
    draft.set('guidance', 'New');
    store.set(saved({ title: 'Sent', summary: 'Sent' }));
    expect(draft.moveTo(store(), sent)).toBe(0);
    expect(draft.typed()).toEqual({ title: 'Sent and more', guidance: 'New' });
  });

  it('keeps its conflicts when it is told the same again', () => {
    const store = signal(saved({ title: 'Old' }));
    const draft = new FieldDraft(store);
    draft.moveTo(store());
    draft.set('title', 'Mine');
    store.set(saved({ title: 'Theirs' }));
    draft.moveTo(store());
    expect(draft.moveTo(store())).toBe(1);
    expect(draft.conflicts()).toHaveLength(1);
  });
});
