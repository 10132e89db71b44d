import { applyFormEdit, type FormDefinition } from '@candela/contracts';
import fc from 'fast-check';
import {
  CALL_TEMPLATE_OF,
  defaultTerms,
  defaultTitle,
  formFromTemplate,
  withTerms,
} from './call-templates.js';
import { definitionOf, schemaProblems } from './form-check.js';
import { publicationProblems, publicationWarnings, type CallToPublish } from './publication.js';

const NOW = new Date('2026-11-23T15:00:00Z');
const template = CALL_TEMPLATE_OF.localInitiatives;
const terms = defaultTerms(template, NOW, 'Africa/Nairobi');
const source = formFromTemplate(template, terms, ['KE']);
const form = definitionOf(source);

function makeCall(changes: Partial<CallToPublish> = {}): CallToPublish {
  return {
    ...terms,
    ...template.texts,
    title: defaultTitle(template, { en: 'Kenya', fr: 'Kenya' }, '2026'),
    state: 'translationReview',
    template: 'localInitiatives',
    timeZone: 'Africa/Nairobi',
    envelopeMinor: 50_000_000n,
    ...changes,
  };
}
const problems = (changes: Partial<CallToPublish>, definition: FormDefinition = form) =>
  publicationProblems(makeCall(changes), definition, NOW).map(({ path, code }) => `${path} ${code}`);
const warnings = (changes: Partial<CallToPublish>, definition: FormDefinition = form) =>
  publicationWarnings(makeCall(changes), definition, NOW).map(({ path, code }) => `${path} ${code}`);

describe('a call made from the template', () => {
  it('opens in two weeks, closes five weeks later in the evening, and ends its activities on a 28 February', () => {
    expect(terms).toMatchObject({
      opensAt: new Date('2026-12-07T06:00:00Z'),
      closesAt: new Date('2027-01-11T20:59:00Z'),
      activitiesEndOn: '2028-02-28',
      awardMinMinor: 1_000_000n,
      awardMaxMinor: 6_000_000n,
      currency: 'CAD',
    });
  });

  it('has a form whose limits are the terms of the call', () => {
    const other = withTerms(template, source, {
      ...terms,
      awardMinMinor: 500_000n,
      awardMaxMinor: 2_000_000n,
      activitiesEndOn: '2027-09-30',
    });
    const text = JSON.stringify(definitionOf(other));
    expect(text).toContain(
      '"requestedMinMinor":"500000","requestedUsualMaxMinor":"2000000","requestedMaxMinor":"10000000"',
    );
    expect(text.match(/"max":"2027-09-30"/g)).toHaveLength(2);
    expect(schemaProblems(definitionOf(other))).toEqual([]);
  });

  it('is ready but for its envelope', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ envelopeMinor: null })).toEqual(['/envelopeMinor call.envelope-missing']);
  });
});

describe('publication', () => {
  it('names each text that lacks a language', () => {
    expect(problems({ title: { en: 'A', fr: ' ' }, guidance: { en: '', fr: '' } })).toEqual([
      '/title/fr call.text-missing',
      '/guidance/en call.text-missing',
      '/guidance/fr call.text-missing',
    ]);
  });

  it('names each text of the form that lacks a language, but not of questions that are hidden', () => {
    const edit = applyFormEdit(source, {
      texts: [
        { path: '/need/context/label', text: { en: 'Need', fr: '' } },
        { path: '/results/goalTags/label', text: { en: '', fr: '' } },
      ],
      questions: [{ path: 'results/goalTags', hidden: true }],
    });
    expect(problems({}, definitionOf(edit.source))).toEqual([
      '/form/need/context/label/fr call.form-text-missing',
    ]);
  });

  it('wants the dates in order and the deadline ahead', () => {
    expect(problems({ closesAt: terms.opensAt })).toEqual(['/closesAt call.closing-not-after-opening']);
    expect(problems({ opensAt: new Date('2026-01-01'), closesAt: new Date('2026-11-23T15:00:00Z') })).toEqual(
      ['/closesAt call.closing-in-the-past'],
    );
    expect(problems({ activitiesEndOn: '2027-01-11' })).toEqual([
      '/activitiesEndOn call.activities-end-before-closing',
    ]);
    expect(problems({ activitiesEndOn: '2027-01-12' })).toEqual([]);
    expect(problems({ timeZone: 'Africa/Nowhere' })).toEqual(['/timeZone call.time-zone-unknown']);
  });

  it('wants an envelope that pays for the largest award, and awards within the cap', () => {
    expect(problems({ envelopeMinor: 5_999_999n })).toEqual([
      '/envelopeMinor call.envelope-below-largest-award',
    ]);
    expect(problems({ envelopeMinor: 6_000_000n })).toEqual([]);
    expect(problems({ awardMinMinor: 6_000_001n })).toEqual(['/awardMaxMinor call.award-range-reversed']);
    expect(problems({ awardMaxMinor: 10_000_001n })).toEqual(['/awardMaxMinor call.award-above-hard-cap']);
    expect(problems({ awardMaxMinor: 10_000_000n })).toEqual([]);
  });

  it('finds nothing exactly when every half of every text says something', () => {
    const half = fc.constantFrom('', '  ', 'Words', '\n');
    const pair = fc.record({ en: half, fr: half });
    fc.assert(
      fc.property(pair, pair, pair, pair, (title, summary, whoCanApply, guidance) => {
        const blanks = [title, summary, whoCanApply, guidance]
          .flatMap(({ en, fr }) => [en, fr])
          .filter((text) => !text.trim());
        expect(problems({ title, summary, whoCanApply, guidance })).toHaveLength(blanks.length);
      }),
    );
  });
});

describe('the warnings before publication', () => {
  it('tell that a form asks too much for a small award, at 9,999.99 and not at 10,000', () => {
    expect(warnings({ awardMaxMinor: 999_999n })).toEqual(['/form call.asks-too-much']);
    expect(warnings({ awardMaxMinor: 1_000_000n })).toEqual([]);
  });

  it('compare awards in CAD only', () => {
    expect(warnings({ awardMaxMinor: 5_000n, currency: 'KES' })).toEqual([]);
  });

  it('tell of texts that were copied rather than translated, of short windows and of opening at once', () => {
    expect(warnings({ summary: { en: 'Same', fr: 'Same ' } })).toEqual([
      '/summary/fr call.texts-are-identical',
    ]);
    expect(warnings({ closesAt: new Date('2026-12-20T06:00:00Z') })).toEqual([
      '/closesAt call.open-for-few-days',
    ]);
    expect(warnings({ opensAt: new Date('2026-11-01T06:00:00Z') })).toEqual(['/opensAt call.opens-at-once']);
  });
});
