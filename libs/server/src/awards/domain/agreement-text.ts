import {
  type CallTemplateKey,
  formatMoney,
  formatShare,
  type Language,
  localeOf,
  type LocalizedText,
  type Money,
  splitByShares,
  textIn,
} from '@candela/contracts';
import type { InstalmentDefault, ReportDefault } from '@candela/contracts/templates';
import type { Document, DocumentBlock } from '@candela/platform';
import { IntlMessageFormat } from 'intl-messageformat';
import { englishAgreement } from './agreement-text.en.js';
import { frenchAgreement } from './agreement-text.fr.js';
import { dateInWords } from './letter.js';
import { paymentParts, reportsOwed } from './payment-parts.js';

/** What an agreement is about. */
export interface AgreementFacts {
  /** The award's. */
  reference: string;
  /** Of the agreement among those on the award. */
  number: number;
  organizationName: string;
  missionName: LocalizedText | null;
  callReference: string;
  callTitle: LocalizedText;
  /** In the language that the applicant wrote. */
  projectTitle: string;
  template: CallTemplateKey;
  amount: Money;
  startsOn: string;
  endsOn: string;
  conditions: readonly LocalizedText[];
  /** Calendar date. */
  sentOn: string;
}

/** The messages of an agreement in one language, in ICU's format. */
export interface AgreementTexts {
  title: string;
  foot: string;
  facts: Record<
    'reference' | 'programme' | 'recipient' | 'project' | 'call' | 'amount' | 'period' | 'sentOn',
    string
  >;
  period: string;
  theProgramme: string;
  sections: { heading: string; paragraphs: string[] }[];
  payment: { heading: string; intro: string; header: [string, string, string]; outro: string };
  releasedBy: Record<InstalmentDefault['releasedBy'], string>;
  conditions: { heading: string; none: string; intro: string };
  /** One sentence for each time at which a report may be due. */
  reports: Record<'heading' | 'none' | 'content' | 'records' | ReportTime, string>;
  closing: { heading: string; paragraphs: string[] };
  signatures: { heading: string; note: string; recipient: string[]; programme: string[] };
}

/** When a report is due. */
type ReportTime = 'atHalfTime' | 'everyMonths' | 'monthsAfterStart' | 'daysAfterEnd';

const TEXTS: Readonly<Record<Language, AgreementTexts>> = { en: englishAgreement, fr: frenchAgreement };

/** The agreement in one language, whole; both languages say the same. */
export function agreementDocument(language: Language, facts: AgreementFacts): Document {
  const texts = TEXTS[language];
  const values = valuesOf(language, facts);
  const fill = (message: string) => String(new IntlMessageFormat(message, localeOf(language)).format(values));
  const heading = (text: string): DocumentBlock => ({ kind: 'heading', text: fill(text) });
  const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text: fill(text) });
  return {
    title: fill(texts.title),
    language,
    foot: fill(texts.foot),
    blocks: [
      { kind: 'facts', rows: factRows(language, facts, fill) },
      ...texts.sections.flatMap((section) => [
        heading(section.heading),
        ...section.paragraphs.map(paragraph),
      ]),
      heading(texts.payment.heading),
      paragraph(texts.payment.intro),
      { kind: 'table', header: [...texts.payment.header], rows: paymentRows(language, facts) },
      paragraph(texts.payment.outro),
      heading(texts.conditions.heading),
      ...conditionBlocks(language, facts, fill),
      heading(texts.reports.heading),
      ...reportBlocks(language, facts, values),
      paragraph(texts.reports.records),
      heading(texts.closing.heading),
      ...texts.closing.paragraphs.map(paragraph),
      heading(texts.signatures.heading),
      paragraph(texts.signatures.note),
      {
        kind: 'signatures',
        parties: [texts.signatures.recipient.map(fill), texts.signatures.programme.map(fill)],
      },
    ],
  };
}

function factRows(
  language: Language,
  facts: AgreementFacts,
  fill: (message: string) => string,
): [string, string][] {
  const { facts: names, period, theProgramme } = TEXTS[language];
  return [
    [names.reference, facts.reference],
    [names.programme, facts.missionName ? textIn(language, facts.missionName) : theProgramme],
    [names.recipient, facts.organizationName],
    [names.project, facts.projectTitle],
    [names.call, `${facts.callReference} – ${textIn(language, facts.callTitle)}`],
    [names.amount, formatMoney(language, facts.amount)],
    [names.period, fill(period)],
    [names.sentOn, dateInWords(language, facts.sentOn)],
  ];
}

function paymentRows(language: Language, { template, amount }: AgreementFacts): string[][] {
  const parts = paymentParts(template, amount);
  const amounts = splitByShares(
    amount,
    parts.map(({ shareBp }) => shareBp),
  );
  return parts.map(({ shareBp, releasedBy }, index) => [
    formatShare(language, shareBp),
    formatMoney(language, amounts[index]!),
    TEXTS[language].releasedBy[releasedBy],
  ]);
}

function conditionBlocks(
  language: Language,
  { conditions }: AgreementFacts,
  fill: (message: string) => string,
): DocumentBlock[] {
  const texts = TEXTS[language].conditions;
  if (conditions.length === 0) return [{ kind: 'paragraph', text: fill(texts.none) }];
  return [
    { kind: 'paragraph', text: fill(texts.intro) },
    { kind: 'list', items: conditions.map((condition) => textIn(language, condition)) },
  ];
}

function reportBlocks(
  language: Language,
  { template, amount }: AgreementFacts,
  values: Record<string, string | number>,
): DocumentBlock[] {
  const texts = TEXTS[language].reports;
  const owed = reportsOwed(template, amount);
  if (owed.length === 0) return [{ kind: 'paragraph', text: texts.none }];
  const items = owed.map(({ due }) => {
    const [time, count] = timeOf(due);
    const format = new IntlMessageFormat(texts[time], localeOf(language));
    return String(format.format({ ...values, count }));
  });
  return [
    { kind: 'list', items },
    { kind: 'paragraph', text: texts.content },
  ];
}

function timeOf(due: ReportDefault['due']): [ReportTime, number] {
  if ('at' in due) return ['atHalfTime', 0];
  if ('everyMonths' in due) return ['everyMonths', due.everyMonths];
  if ('monthsAfterStart' in due) return ['monthsAfterStart', due.monthsAfterStart];
  return ['daysAfterEnd', due.daysAfterEnd];
}

function valuesOf(language: Language, facts: AgreementFacts): Record<string, string | number> {
  const { reference, number, organizationName, amount, startsOn, endsOn, conditions } = facts;
  return {
    reference,
    number,
    organization: organizationName,
    amount: formatMoney(language, amount),
    startsOn: dateInWords(language, startsOn),
    endsOn: dateInWords(language, endsOn),
    conditions: conditions.length,
    mission: facts.missionName ? textIn(language, facts.missionName) : TEXTS[language].theProgramme,
  };
}
