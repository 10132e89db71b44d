import { convertToParamMap } from '@angular/router';
import { deadlineAddressOf, deadlineQueryFrom, type DeadlineQuery } from './deadline-query.js';

const EVERYTHING: DeadlineQuery = { kind: [], standing: [], callId: null, cursor: null };

describe('the address of the list of deadlines', () => {
  it('says everything that is asked, and is read back as that', () => {
    const narrow: DeadlineQuery = {
      kind: ['decisionTold'],
      standing: ['overdue', 'missed'],
      callId: '00000000-0000-4000-8000-00000000000a',
      cursor: 'abc',
    };
    expect(deadlineQueryFrom(convertToParamMap(deadlineAddressOf(narrow)))).toEqual(narrow);
  });

  it('says nothing of what is usual, and is forgiven what it says wrongly', () => {
    expect(deadlineAddressOf(EVERYTHING)).toEqual({});
    const wrong = { kind: 'lunch', standing: ['late'], callId: 'LIF' };
    expect(deadlineQueryFrom(convertToParamMap(wrong))).toEqual(EVERYTHING);
  });
});
