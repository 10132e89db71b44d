import type { ApplicationDecisionView } from '@candela/api-client';
import { bodyFrom, draftFrom } from './proposal-draft.js';

const PAGE = {
  application: { requested: { amountMinor: '2500000', currency: 'USD' } },
  call: { activitiesEndOn: '2027-03-31' },
} as unknown as ApplicationDecisionView;

describe('what an officer recommends', () => {
  it('begins with what was asked for, until the end of the activities', () => {
    const draft = draftFrom(PAGE, null);
    expect(draft).toMatchObject({ outcome: '', amountMinor: 2_500_000n, endsOn: '2027-03-31' });
  });

  it('sends what the outcome has a use for, and nothing else', () => {
    const draft = { ...draftFrom(PAGE, null), startsOn: '2026-09-01', rationale: 'Strong.' };
    expect(bodyFrom({ ...draft, outcome: 'approved' })).toEqual({
      outcome: 'approved',
      amountMinor: '2500000',
      startsOn: '2026-09-01',
      endsOn: '2027-03-31',
      conditions: [],
      reasonCode: null,
      rationale: 'Strong.',
      feedback: null,
    });
    expect(bodyFrom({ ...draft, outcome: 'declined', reasonCode: 'fundsExhausted' })).toMatchObject({
      amountMinor: null,
      startsOn: null,
      endsOn: null,
      reasonCode: 'fundsExhausted',
    });
  });

  it('keeps a condition that lacks one language, so that the server can say so', () => {
    const half = { en: 'A safety plan.', fr: '' };
    const draft = { ...draftFrom(PAGE, null), conditions: [{ en: '', fr: ' ' }, half] };
    expect(bodyFrom({ ...draft, outcome: 'approvedWithConditions' }).conditions).toEqual([half]);
  });
});
