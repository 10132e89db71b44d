import type { FormUi } from '@candela/contracts';
import { reopenedQuestions } from './reopened.js';

const text = (en: string) => ({ en, fr: en });
const FORM: FormUi = {
  ui: {
    currency: 'CAD',
    sections: [
      {
        key: 'work',
        title: text('Work'),
        questions: [
          { key: 'kind', kind: 'text', label: text('Kind'), required: true, maxChars: 50 },
          { key: 'place', kind: 'text', label: text('Place'), required: true, maxChars: 50 },
          {
            key: 'why',
            kind: 'text',
            label: text('Why'),
            required: true,
            maxChars: 50,
            visibleWhen: { question: 'work/kind', equals: 'other' },
          },
        ],
      },
    ],
  },
};

describe('the questions that are open again', () => {
  const submitted = { work: { kind: 'training', place: 'Lusaka' } };

  it('are those that were named, and no other', () => {
    expect([...reopenedQuestions(FORM, ['work/kind'], submitted, submitted)]).toEqual(['work/kind']);
  });

  it('are also those that the new answers ask for', () => {
    const answers = { work: { kind: 'other', place: 'Lusaka' } };
    expect([...reopenedQuestions(FORM, ['work/kind'], submitted, answers)]).toEqual([
      'work/kind',
      'work/why',
    ]);
  });

  it('do not include what was asked before, whatever became of its answer', () => {
    const before = { work: { kind: 'other', place: 'Lusaka', why: 'Because' } };
    expect([...reopenedQuestions(FORM, ['work/place'], before, { work: {} })]).toEqual(['work/place']);
  });
});
