import { nextStepOf } from './standing.js';

describe('the next step of an application', () => {
  it.each([
    ['draft', true, { step: 'finish', who: 'you' }],
    ['draft', false, { step: 'closedUnsubmitted', who: 'nobody' }],
    ['submitted', false, { step: 'screening', who: 'mission' }],
    ['screening', false, { step: 'decision', who: 'mission' }],
    ['withdrawn', true, { step: 'none', who: 'nobody' }],
  ] as const)('of a %s one, the call open: %s', (state, acceptsApplications, next) => {
    expect(nextStepOf({ state, call: { acceptsApplications } })).toEqual(next);
  });
});
