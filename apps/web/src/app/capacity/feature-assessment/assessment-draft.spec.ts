import type { AssessmentView } from '@candela/api-client';
import { ProblemError, UNREACHABLE } from '../../session/problem-error.js';
import { AssessmentDraft, type AssessmentStore } from './assessment-draft.js';

const view = {
  levels: [
    { area: 'finance', level: 1, evidence: 'A book.', version: 3 },
    { area: 'people', level: null, evidence: null, version: 1 },
  ],
  accounts: { example: 'Old.', planChanges: '', obstacles: null },
} as unknown as AssessmentView;

function draftWith(store: Partial<AssessmentStore>) {
  const saved: string[] = [];
  const all: AssessmentStore = {
    saveLevel: async (area, version, { level, evidence }) => {
      saved.push(`${area} ${version} ${level} ${evidence}`);
      return version + 1;
    },
    saveAccount: async (account, before, text) => {
      saved.push(`${account} ${before} > ${text}`);
      return 1;
    },
    ...store,
  };
  return { draft: new AssessmentDraft(view, all, ({ code }) => code, 60_000), saved };
}

const lost = () => Promise.reject(new ProblemError({ status: 0, code: UNREACHABLE }));

describe('an assessment that is filled in', () => {
  it('saves the last of what was typed, area by area, and goes on from the version it got', async () => {
    const { draft, saved } = draftWith({});
    draft.write('finance', { level: 2 });
    draft.write('finance', { evidence: 'Two books.' });
    draft.tell('example', 'New.');
    expect(draft.state().kind).toBe('typing');
    expect(await draft.flush()).toBe(true);
    draft.write('finance', { level: 3 });
    await draft.flush();
    expect(saved).toEqual(['finance 3 2 Two books.', 'example Old. > New.', 'finance 4 3 Two books.']);
    expect(draft.state().kind).toBe('saved');
  });

  it('keeps both where somebody else wrote to the same area, until the person has chosen', async () => {
    let theirs: unknown = { level: 4, evidence: 'Theirs.', version: 8 };
    const versions: number[] = [];
    const { draft } = draftWith({
      saveLevel: async (_area, version) => {
        versions.push(version);
        const conflict = theirs;
        theirs = null;
        if (conflict) throw new ProblemError({ status: 412, code: 'request.changed-meanwhile', conflict });
        return version + 1;
      },
    });
    draft.write('finance', { evidence: 'Mine.' });
    expect(await draft.flush()).toBe(false);
    expect(draft.state().kind).toBe('conflict');
    expect(draft.levels().finance?.evidence).toBe('Mine.');
    expect(draft.conflicts().finance).toMatchObject({ evidence: 'Theirs.', version: 8 });
    draft.settle('finance', { level: 4, evidence: 'Mine and theirs.' });
    expect(await draft.flush()).toBe(true);
    expect(versions).toEqual([3, 8]);
  });

  it('settles a text in the same way', async () => {
    const asked: string[] = [];
    const { draft } = draftWith({
      saveAccount: async (_account, before, text) => {
        asked.push(`${before} > ${text}`);
        if (before === 'Old.')
          throw new ProblemError({ status: 412, code: 'x', conflict: { text: 'Theirs.' } });
        return 1;
      },
    });
    draft.tell('example', 'Mine.');
    await draft.flush();
    draft.settle('example', { level: null, evidence: 'Both.' });
    expect(await draft.flush()).toBe(true);
    expect(asked).toEqual(['Old. > Mine.', 'Theirs. > Both.']);
  });

  it('keeps what a lost line did not take, and what the server refused', async () => {
    const { draft } = draftWith({ saveLevel: lost });
    draft.write('people', { level: 2 });
    expect(await draft.flush()).toBe(false);
    expect(draft.state().kind).toBe('waiting');
    const refused = draftWith({
      saveLevel: () => Promise.reject(new ProblemError({ status: 409, code: 'capacity.dropped-out' })),
    }).draft;
    refused.write('people', { level: 2 });
    expect(await refused.flush()).toBe(false);
    expect(refused.state()).toEqual({ kind: 'failed', reason: 'capacity.dropped-out' });
    expect(refused.levels().people?.level).toBe(2);
  });
});
