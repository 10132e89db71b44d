/** How the cell of a field is read. */
export type FieldKind =
  | { kind: 'text'; charsMax: number }
  | { kind: 'date' }
  | { kind: 'amount' }
  | { kind: 'fiscalYear' }
  | { kind: 'wholeNumber'; max: number }
  /** One of the values that the mapping translates. */
  | { kind: 'choice'; meanings: readonly string[] | 'country' };

const text = (charsMax: number): FieldKind => ({ kind: 'text', charsMax });

/** What a past award is made of, and how each part is read from its cell. */
export const REGISTER_FIELDS = {
  identifier: text(80),
  funder: text(200),
  organizationName: text(300),
  organizationCity: text(120),
  country: { kind: 'choice', meanings: 'country' },
  areaServed: text(300),
  program: text(200),
  programArea: text(200),
  fund: text(200),
  population: text(200),
  result: text(500),
  fiscalYear: { kind: 'fiscalYear' },
  submittedOn: { kind: 'date' },
  approvedOn: { kind: 'date' },
  modifiedOn: { kind: 'date' },
  durationMonths: { kind: 'wholeNumber', max: 600 },
  applied: { kind: 'amount' },
  awarded: { kind: 'amount' },
  rescinded: { kind: 'amount' },
  rescindedMark: { kind: 'choice', meanings: ['yes', 'no'] },
  rescindedBy: { kind: 'choice', meanings: ['recipient', 'funder'] },
  descriptionEn: text(5000),
  descriptionFr: text(5000),
  incorporationNumber: text(120),
  charityNumber: text(120),
} as const satisfies Record<string, FieldKind>;

export type RegisterField = keyof typeof REGISTER_FIELDS;

export const REGISTER_FIELD_NAMES = Object.keys(REGISTER_FIELDS) as RegisterField[];

/** Without these a file says nothing that could be added up: a mapping must name them, and a file must have them. */
export const NEEDED_FIELDS = ['identifier', 'program', 'awarded'] as const satisfies readonly RegisterField[];

/** One of these is needed as well: the second gives the first, by the fiscal year of its date. */
export const YEAR_FIELDS = ['fiscalYear', 'approvedOn'] as const satisfies readonly RegisterField[];

/** How a field is read. */
export function kindOf(field: RegisterField): FieldKind {
  return REGISTER_FIELDS[field];
}
