import { CALL_TEMPLATES, DECISION_OUTCOMES, DECLINE_REASONS, LANGUAGES, moneyOf } from '@candela/contracts';
import { agreementDocument, type AgreementFacts } from './agreement-text.js';
import { letterFor, type LetterFacts } from './letter.js';
import { paymentParts } from './payment-parts.js';

const LETTER: LetterFacts = {
  outcome: 'approved',
  reference: 'LIF-KE-2026-0007',
  organizationName: '{Org} <b>',
  callTitle: { en: 'Call', fr: 'Appel' },
  amountMinor: 3_000_000n,
  currency: 'CAD',
  startsOn: '2026-09-01',
  endsOn: '2027-02-28',
  conditions: [],
  reasonCode: null,
  feedback: null,
};

const AGREEMENT: AgreementFacts = {
  reference: 'LIF-KE-2026-0007-A',
  number: 1,
  organizationName: '{Org} #panic()',
  missionName: { en: 'Nairobi', fr: 'Nairobi' },
  callReference: 'LIF-KE-2026',
  callTitle: { en: 'Call', fr: 'Appel' },
  projectTitle: 'Project',
  template: 'localInitiatives',
  amount: moneyOf(3_000_000n, 'CAD'),
  startsOn: '2026-09-01',
  endsOn: '2027-02-28',
  conditions: [],
  sentOn: '2026-08-01',
};

describe('letters', () => {
  it.each(LANGUAGES)('have words for every outcome and every reason (%s)', (language) => {
    for (const outcome of DECISION_OUTCOMES) {
      const letter = letterFor(language, { ...LETTER, outcome });
      const text = JSON.stringify(letter);
      expect(text).toContain('{Org} <b>');
      expect(text).not.toMatch(/undefined|\{(?!Org|\\?")/);
    }
    const reasons = DECLINE_REASONS.map((reasonCode) =>
      JSON.stringify(letterFor(language, { ...LETTER, outcome: 'declined', reasonCode })),
    );
    expect(new Set(reasons).size).toBe(DECLINE_REASONS.length);
  });

  it('count their conditions as the language counts', () => {
    const condition = { en: 'A safety plan.', fr: 'Un plan de sécurité.' };
    const letter = (conditions: number) =>
      letterFor('en', {
        ...LETTER,
        outcome: 'approvedWithConditions',
        conditions: Array<typeof condition>(conditions).fill(condition),
      }).blocks[1];
    expect(letter(1)).toMatchObject({ text: expect.stringContaining('with one condition') });
    expect(letter(3)).toMatchObject({ text: expect.stringContaining('with 3 conditions') });
  });
});

describe('agreements', () => {
  it.each(CALL_TEMPLATES)(
    'promise parts that make a whole, and say the same in both languages (%s)',
    (template) => {
      const parts = paymentParts(template, AGREEMENT.amount);
      expect(parts.reduce((sum, { shareBp }) => sum + shareBp, 0)).toBe(10_000);
      const [english, french] = LANGUAGES.map((language) =>
        agreementDocument(language, { ...AGREEMENT, template }),
      );
      expect(english!.blocks.map(({ kind }) => kind)).toEqual(french!.blocks.map(({ kind }) => kind));
      expect(JSON.stringify([english, french])).toContain('#panic()');
    },
  );

  it('pay 80, 10 and 10 per cent, and 90 and 10 where no interim report is owed', () => {
    const shares = (amountMinor: bigint) =>
      paymentParts('localInitiatives', moneyOf(amountMinor, 'CAD')).map(({ shareBp }) => shareBp);
    expect(shares(3_000_000n)).toEqual([8_000, 1_000, 1_000]);
    expect(shares(2_000_000n)).toEqual([9_000, 1_000]);
  });
});
