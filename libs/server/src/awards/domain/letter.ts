import {
  APPEAL_BUSINESS_DAYS,
  type DecisionOutcome,
  type DeclineReason,
  formatMoney,
  givesAward,
  type Language,
  localeOf,
  type LocalizedText,
  moneyOf,
  textIn,
  writeDate,
} from '@candela/contracts';
import type { DocumentBlock } from '@candela/platform';
import { IntlMessageFormat } from 'intl-messageformat';
import { englishLetters } from './letter-texts.en.js';
import { frenchLetters } from './letter-texts.fr.js';

/** One piece of a letter: words alone, that a page shows as well as paper. */
export type LetterBlock = Exclude<DocumentBlock, { kind: 'fine' | 'facts' | 'table' | 'signatures' }>;

/** A letter, in the words that it is sent with. */
export interface Letter {
  title: string;
  blocks: LetterBlock[];
}

/** What a letter tells of. */
export interface LetterFacts {
  outcome: DecisionOutcome;
  reference: string;
  organizationName: string;
  callTitle: LocalizedText;
  amountMinor: bigint | null;
  currency: string;
  startsOn: string | null;
  endsOn: string | null;
  conditions: readonly LocalizedText[];
  reasonCode: DeclineReason | null;
  feedback: LocalizedText | null;
}

/** The messages of letters in one language, in ICU's format. */
export interface LetterTexts {
  titles: Record<DecisionOutcome, string>;
  greeting: string;
  opening: Record<DecisionOutcome, string>;
  award: string;
  conditions: { heading: string; intro: string };
  nextHeading: string;
  next: Record<DecisionOutcome, string[]>;
  reasonHeading: string;
  reasons: Record<DeclineReason, string>;
  feedbackHeading: string;
  resourcesHeading: string;
  resources: string[];
  appealHeading: string;
  appeal: string;
  closing: string;
}

const TEXTS: Readonly<Record<Language, LetterTexts>> = { en: englishLetters, fr: frenchLetters };

/** The letter that tells a decision, in the applicant's language. */
export function letterFor(language: Language, facts: LetterFacts): Letter {
  const texts = TEXTS[language];
  const values = valuesOf(language, facts);
  const fill = (message: string) => String(new IntlMessageFormat(message, localeOf(language)).format(values));
  const heading = (text: string): LetterBlock => ({ kind: 'heading', text: fill(text) });
  const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text: fill(text) });
  const { outcome, conditions, reasonCode, feedback } = facts;
  return {
    title: fill(texts.titles[outcome]),
    blocks: [
      paragraph(texts.greeting),
      paragraph(texts.opening[outcome]),
      ...(givesAward(outcome) ? [paragraph(texts.award)] : []),
      ...(conditions.length > 0
        ? [
            heading(texts.conditions.heading),
            paragraph(texts.conditions.intro),
            { kind: 'list' as const, items: conditions.map((condition) => textIn(language, condition)) },
          ]
        : []),
      ...(reasonCode ? [heading(texts.reasonHeading), paragraph(texts.reasons[reasonCode])] : []),
      ...(feedback
        ? [heading(texts.feedbackHeading), { kind: 'quote' as const, text: textIn(language, feedback) }]
        : []),
      heading(texts.nextHeading),
      ...texts.next[outcome].map(paragraph),
      ...(outcome === 'declined'
        ? [
            heading(texts.resourcesHeading),
            { kind: 'list' as const, items: texts.resources.map(fill) },
            heading(texts.appealHeading),
            paragraph(texts.appeal),
          ]
        : []),
      paragraph(texts.closing),
    ],
  };
}

/** A calendar date in words: 28 February 2027. */
export function dateInWords(language: Language, date: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' });
  return writeDate(language, format, new Date(`${date}T00:00:00Z`));
}

function valuesOf(language: Language, facts: LetterFacts): Record<string, string | number> {
  const { reference, organizationName, callTitle, amountMinor, currency, startsOn, endsOn } = facts;
  return {
    reference,
    organization: organizationName,
    call: textIn(language, callTitle),
    amount: amountMinor === null ? '' : formatMoney(language, moneyOf(amountMinor, currency)),
    startsOn: startsOn === null ? '' : dateInWords(language, startsOn),
    endsOn: endsOn === null ? '' : dateInWords(language, endsOn),
    conditions: facts.conditions.length,
    appealDays: APPEAL_BUSINESS_DAYS,
  };
}
