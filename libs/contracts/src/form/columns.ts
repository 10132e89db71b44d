import type { LocalizedText } from '../language/language.js';
import type {
  BudgetQuestion,
  Choice,
  Column,
  ContactPart,
  ContactQuestion,
  LocationsQuestion,
  RiskTableQuestion,
  RowsQuestion,
} from './definition.js';

/** Likelihood and impact have three steps each, so a risk scores from 1 to 9. */
export const RISK_STEPS: readonly LocalizedText[] = [
  { en: 'Low', fr: 'Faible' },
  { en: 'Medium', fr: 'Moyen' },
  { en: 'High', fr: 'Élevé' },
];

export const LOCATION_PRECISIONS: readonly Choice[] = [
  { key: 'city', label: { en: 'City or town', fr: 'Ville ou localité' } },
  { key: 'district', label: { en: 'District or region', fr: 'District ou région' } },
  { key: 'country', label: { en: 'Country only', fr: 'Pays seulement' } },
];

/**
 * The columns of a table-like question, or the parts of a contact, in order. Tables bring their own; the other kinds
 * have fixed ones, the same wherever the form is shown, checked, exported or turned into a schema.
 */
export function columnsOf(question: RowsQuestion | ContactQuestion): readonly Column[] {
  switch (question.kind) {
    case 'table':
      return question.columns;
    case 'riskTable':
      return riskColumns(question);
    case 'indicators':
      return INDICATOR_COLUMNS;
    case 'budget':
      return budgetColumns(question);
    case 'locations':
      return locationColumns(question);
    case 'contact':
      return question.parts.map(({ part, required }) => contactColumn(part, required, question.channels));
  }
}

function riskColumns(question: RiskTableQuestion): Column[] {
  return [
    {
      key: 'category',
      kind: 'choice',
      required: true,
      label: { en: 'Kind of risk', fr: 'Type de risque' },
      choices: question.categories,
    },
    {
      key: 'risk',
      kind: 'text',
      required: true,
      maxChars: 300,
      label: { en: 'What could happen', fr: 'Ce qui pourrait arriver' },
    },
    {
      key: 'likelihood',
      kind: 'scale',
      required: true,
      steps: RISK_STEPS,
      label: { en: 'Likelihood', fr: 'Probabilité' },
    },
    {
      key: 'impact',
      kind: 'scale',
      required: true,
      steps: RISK_STEPS,
      label: { en: 'Impact', fr: 'Gravité' },
    },
    {
      key: 'mitigation',
      kind: 'text',
      required: true,
      maxChars: 500,
      label: { en: 'What you will do about it', fr: 'Ce que vous ferez pour y parer' },
    },
  ];
}

const INDICATOR_COLUMNS: readonly Column[] = [
  {
    key: 'name',
    kind: 'text',
    required: true,
    maxChars: 200,
    label: { en: 'What you will count', fr: 'Ce que vous compterez' },
  },
  {
    key: 'baseline',
    kind: 'number',
    required: true,
    min: 0,
    max: 1_000_000_000,
    decimals: 2,
    label: { en: 'Today', fr: 'Aujourd’hui' },
  },
  {
    key: 'target',
    kind: 'number',
    required: true,
    min: 0,
    max: 1_000_000_000,
    decimals: 2,
    label: { en: 'At the end', fr: 'À la fin' },
  },
  {
    key: 'source',
    kind: 'text',
    required: true,
    maxChars: 200,
    label: { en: 'How you will know', fr: 'Comment vous le saurez' },
  },
];

function budgetColumns(question: BudgetQuestion): Column[] {
  return [
    {
      key: 'category',
      kind: 'choice',
      required: true,
      label: { en: 'Category', fr: 'Catégorie' },
      choices: question.categories,
    },
    { key: 'unit', kind: 'text', required: true, maxChars: 60, label: { en: 'Unit', fr: 'Unité' } },
    {
      key: 'quantity',
      kind: 'number',
      required: true,
      min: 0.01,
      max: 1_000_000,
      decimals: 2,
      label: { en: 'Quantity', fr: 'Quantité' },
    },
    { key: 'unitCost', kind: 'money', required: true, label: { en: 'Unit cost', fr: 'Coût unitaire' } },
    {
      key: 'requestedShareBp',
      kind: 'share',
      required: true,
      label: { en: 'Share requested', fr: 'Part demandée' },
    },
    {
      key: 'otherSources',
      kind: 'money',
      required: false,
      label: { en: 'From other sources', fr: 'D’autres sources' },
    },
    {
      key: 'note',
      kind: 'text',
      required: false,
      maxChars: 200,
      label: { en: 'What it pays for', fr: 'Ce que cela paie' },
    },
  ];
}

function locationColumns(question: LocationsQuestion): Column[] {
  return [
    {
      key: 'precision',
      kind: 'choice',
      required: true,
      label: { en: 'How precisely you wish to say it', fr: 'Degré de précision souhaité' },
      choices: LOCATION_PRECISIONS,
    },
    {
      key: 'country',
      kind: 'country',
      required: true,
      countries: question.countries,
      label: { en: 'Country', fr: 'Pays' },
    },
    {
      key: 'place',
      kind: 'text',
      required: true,
      maxChars: 120,
      onlyWhen: { column: 'precision', in: ['city', 'district'] },
      label: { en: 'City, town or district', fr: 'Ville, localité ou district' },
    },
  ];
}

const CONTACT_TEXTS: Readonly<Record<ContactPart, { label: LocalizedText; maxChars: number }>> = {
  name: {
    label: { en: 'Name, or the name you wish to be called', fr: 'Nom, ou nom que vous souhaitez utiliser' },
    maxChars: 120,
  },
  role: { label: { en: 'Role', fr: 'Fonction' }, maxChars: 120 },
  channel: { label: { en: 'How to reach you', fr: 'Moyen de vous joindre' }, maxChars: 0 },
  value: { label: { en: 'Address or number', fr: 'Adresse ou numéro' }, maxChars: 160 },
  language: { label: { en: 'Languages you speak', fr: 'Langues que vous parlez' }, maxChars: 120 },
  hours: { label: { en: 'Safe times to reach you', fr: 'Moments sûrs pour vous joindre' }, maxChars: 160 },
  codeWord: { label: { en: 'Code word we should use', fr: 'Mot convenu à utiliser' }, maxChars: 60 },
  neverUse: { label: { en: 'Ways we must never use', fr: 'Moyens à ne jamais utiliser' }, maxChars: 200 },
};

function contactColumn(part: ContactPart, required: boolean, channels: readonly Choice[]): Column {
  const { label, maxChars } = CONTACT_TEXTS[part];
  if (part === 'channel') return { key: part, kind: 'choice', required, label, choices: channels };
  return { key: part, kind: 'text', required, label, maxChars };
}
