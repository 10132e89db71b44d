import { APPLICATION_STATES } from './application-states.js';
import { nextStepOf } from './where-it-stands.js';

describe('the next step of an application', () => {
  it.each([
    ['draft', true, { step: 'finish', who: 'you', waitDays: null }],
    ['draft', false, { step: 'closedUnsubmitted', who: 'nobody', waitDays: null }],
    ['submitted', false, { step: 'screening', who: 'mission', waitDays: 15 }],
    ['screening', false, { step: 'eligibility', who: 'mission', waitDays: 15 }],
    ['changesRequested', false, { step: 'changes', who: 'you', waitDays: null }],
    ['review', false, { step: 'review', who: 'reviewers', waitDays: 10 }],
    ['approved', false, { step: 'agreement', who: 'mission', waitDays: 30 }],
    ['withdrawn', true, { step: 'none', who: 'nobody', waitDays: null }],
  ] as const)('of a %s one, the call open: %s', (state, acceptsApplications, next) => {
    expect(nextStepOf(state, acceptsApplications)).toEqual(next);
  });

  it('is the applicant’s in the two states in which it may answer, and nobody’s in the end', () => {
    const actors = APPLICATION_STATES.map((state) => [state, nextStepOf(state, true).who]);
    expect(actors.filter(([, who]) => who === 'you').map(([state]) => state)).toEqual([
      'draft',
      'changesRequested',
    ]);
    expect(actors.filter(([, who]) => who === 'nobody').map(([state]) => state)).toEqual([
      'declined',
      'ineligible',
      'withdrawn',
    ]);
  });
});
