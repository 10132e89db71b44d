import {
  afterChoice,
  afterRefresh,
  afterRefusal,
  afterSave,
  changedQuestions,
  draftOf,
  edited,
  type StoredSection,
  toSave,
} from './section-draft.js';

const begun = draftOf({ version: 3, answers: { title: 'Wells', context: 'Dry season' } });

function storedNow(answers: Record<string, unknown>, version = 5): StoredSection {
  return {
    version,
    answers,
    stamps: [{ key: 'title', savedBy: { name: 'Tomás' }, savedAt: '2026-11-23T14:02:00Z' }],
  };
}

describe('a section that is being filled', () => {
  it('sends only what was changed, and null for what was emptied', () => {
    const draft = edited(edited(begun, 'title', 'Deep wells'), 'context', undefined);
    expect(toSave(draft)).toEqual({ title: 'Deep wells', context: null });
  });

  it('has nothing to send where an answer was changed and changed back', () => {
    const draft = edited(edited(begun, 'title', 'Deep wells'), 'title', 'Wells');
    expect(changedQuestions(draft)).toEqual([]);
  });

  it('still has to save what was typed while a save was under way', () => {
    const sent = toSave(edited(begun, 'title', 'Deep'));
    const draft = afterSave(edited(begun, 'title', 'Deep wells'), sent, 4);
    expect(draft.version).toBe(4);
    expect(toSave(draft)).toEqual({ title: 'Deep wells' });
  });

  it('takes in what others wrote where nothing was touched here', () => {
    const draft = afterRefresh(
      edited(begun, 'context', 'Floods'),
      storedNow({ title: 'Springs', context: 'Dry season' }),
    );
    expect(draft.mine).toEqual({ title: 'Springs', context: 'Floods' });
    expect(draft.conflicts).toEqual([]);
    expect(toSave(draft)).toEqual({ context: 'Floods' });
  });

  it('keeps both answers where two people changed the same one, and sends neither', () => {
    const draft = afterRefresh(
      edited(begun, 'title', 'Deep wells'),
      storedNow({ title: 'Springs', context: 'Dry season' }),
    );
    expect(draft.mine['title']).toBe('Deep wells');
    expect(draft.conflicts).toEqual([
      { question: 'title', theirs: 'Springs', savedBy: 'Tomás', savedAt: '2026-11-23T14:02:00Z' },
    ]);
    expect(toSave(draft)).toEqual({});
  });

  it('keeps an open conflict open, with their latest answer, when it is read once more', () => {
    const once = afterRefresh(edited(begun, 'title', 'Deep wells'), storedNow({ title: 'Springs' }));
    const twice = afterRefresh(once, storedNow({ title: 'Hot springs' }, 6));
    expect(twice.conflicts.map(({ theirs }) => theirs)).toEqual(['Hot springs']);
    expect(twice.mine['title']).toBe('Deep wells');
  });

  it('closes a conflict by itself once both sides say the same', () => {
    const once = afterRefresh(edited(begun, 'title', 'Deep wells'), storedNow({ title: 'Springs' }));
    expect(afterRefresh(once, storedNow({ title: 'Deep wells' }, 6)).conflicts).toEqual([]);
  });

  it.each([
    ['mine', 'Deep wells', { title: 'Deep wells' }],
    ['theirs', 'Springs', {}],
    ['one made of both', 'Deep springs', { title: 'Deep springs' }],
  ])('saves %s once it was chosen', (_which, value, sent) => {
    const disputed = afterRefresh(
      edited(begun, 'title', 'Deep wells'),
      storedNow({ title: 'Springs', context: 'Dry season' }),
    );
    const draft = afterChoice(disputed, 'title', value);
    expect(draft.conflicts).toEqual([]);
    expect(draft.mine['title']).toBe(value);
    expect(toSave(draft)).toEqual(sent);
  });

  it('sets aside what the server refuses until it is changed, and sends the rest', () => {
    const typed = edited(edited(begun, 'title', '\u0000'), 'context', 'Floods');
    const refused = afterRefusal(typed, ['title']);
    expect(toSave(refused)).toEqual({ context: 'Floods' });
    expect(toSave(edited(refused, 'title', 'Wells and springs'))).toEqual({
      title: 'Wells and springs',
      context: 'Floods',
    });
  });
});
