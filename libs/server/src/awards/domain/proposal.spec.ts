import { DECISION_OUTCOMES, DECLINE_REASONS, givesAward } from '@candela/contracts';
import fc from 'fast-check';
import { type Proposal, proposalProblems, trimmedProposal } from './proposal.js';

const CALL = { currency: 'CAD', awardMaxMinor: 6_000_000n, activitiesEndOn: '2027-02-28' };

const texts = fc.record({ en: fc.constantFrom('', 'Words'), fr: fc.constantFrom('', 'Mots') });
const dates = fc.constantFrom(null, '2026-09-01', '2027-02-28', '2027-03-01', '2027-02-30');
const proposals: fc.Arbitrary<Proposal> = fc.record({
  outcome: fc.constantFrom(...DECISION_OUTCOMES),
  amountMinor: fc.option(fc.bigInt({ min: -10n, max: 7_000_000n })),
  startsOn: dates,
  endsOn: dates,
  conditions: fc.array(texts, { maxLength: 3 }),
  reasonCode: fc.option(fc.constantFrom(...DECLINE_REASONS)),
  rationale: fc.constantFrom('', 'Because.'),
  feedback: fc.option(texts),
});

describe('a proposal', () => {
  it('is sound only where its outcome has all that it needs, within what the call promised', () => {
    fc.assert(
      fc.property(proposals, (given) => {
        const proposal = trimmedProposal(given);
        if (proposalProblems(proposal, CALL).length > 0) return;
        const { outcome, amountMinor, startsOn, endsOn, conditions, reasonCode } = proposal;
        expect(amountMinor !== null).toBe(givesAward(outcome));
        if (amountMinor !== null) {
          expect(amountMinor > 0n && amountMinor <= CALL.awardMaxMinor).toBe(true);
          expect(startsOn! <= endsOn! && endsOn! <= CALL.activitiesEndOn).toBe(true);
        }
        expect(conditions.length > 0).toBe(outcome === 'approvedWithConditions');
        expect(reasonCode !== null).toBe(outcome === 'declined');
      }),
    );
  });

  it('leaves out what its outcome has no use for', () => {
    const given: Proposal = {
      outcome: 'waitlisted',
      amountMinor: 5n,
      startsOn: '2026-09-01',
      endsOn: '2026-10-01',
      conditions: [{ en: 'One', fr: 'Une' }],
      reasonCode: 'fundsExhausted',
      rationale: 'Later.',
      feedback: null,
    };
    expect(trimmedProposal(given)).toMatchObject({
      amountMinor: null,
      startsOn: null,
      endsOn: null,
      conditions: [],
      reasonCode: null,
    });
    expect(proposalProblems(trimmedProposal(given), CALL)).toEqual([]);
  });
});
