import type { LocalizedText } from '../language/language.js';
import type { Condition } from './conditions.js';

/** A JSON Schema 2020-12 document. Only ever derived from a UI schema, by `formSchema`. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** One version of a form: the standard schema of its answers, and what people see of it. Plain JSON, storable as it is. */
export interface FormDefinition {
  readonly schema: JsonSchema;
  readonly ui: UiSchema;
}

/** What evaluation and rendering need of a definition; a phone is sent only this half. */
export type FormUi = Pick<FormDefinition, 'ui'>;

export interface UiSchema {
  /** ISO 4217 code of every amount in the form. */
  readonly currency: string;
  readonly sections: readonly FormSection[];
}

export interface FormSection {
  readonly key: string;
  readonly title: LocalizedText;
  readonly intro?: LocalizedText;
  readonly questions: readonly Question[];
}

export interface Choice {
  readonly key: string;
  readonly label: LocalizedText;
  readonly help?: LocalizedText;
  /** In a multiChoice: rules out every other choice ("none of these"). */
  readonly exclusive?: boolean;
}

export interface BudgetCategory extends Choice {
  /** Lines of this category count as overhead and against its limit. */
  readonly overhead?: boolean;
}

interface QuestionCore {
  readonly key: string;
  readonly label: LocalizedText;
  readonly help?: LocalizedText;
  /** Why this is asked and who will read it; every sensitive question says so. */
  readonly why?: LocalizedText;
  readonly required: boolean;
  /** Read only by the assigned team, encrypted at rest. */
  readonly confidential?: boolean;
  /** Identifies a person: kept in the identity vault. Stronger than confidential. */
  readonly vault?: boolean;
  readonly visibleWhen?: Condition;
}

/** Options of single values, shared by questions and by columns of tables. */
export interface TextOptions {
  readonly maxChars: number;
}
export interface LongTextOptions {
  readonly maxWords: number;
}
export interface ChoiceOptions {
  readonly choices: readonly Choice[];
}
export interface DateOptions {
  /** Calendar dates, YYYY-MM-DD, inclusive. */
  readonly min?: string;
  readonly max?: string;
}
export interface NumberOptions {
  readonly min?: number;
  readonly max?: number;
  /** Most decimals that may be typed; 0 unless told. */
  readonly decimals?: number;
}
export interface MoneyOptions {
  /** Minor units as decimal strings, inclusive. */
  readonly minMinor?: string;
  readonly maxMinor?: string;
}
export interface CountryOptions {
  /** Codes to choose from; every country unless told. */
  readonly countries?: readonly string[];
}

export type TextQuestion = QuestionCore & { readonly kind: 'text' } & TextOptions;
export type LongTextQuestion = QuestionCore & { readonly kind: 'longText' } & LongTextOptions;
export type ChoiceQuestion = QuestionCore & {
  readonly kind: 'choice';
  readonly widget?: 'radio' | 'select';
} & ChoiceOptions;
export type MultiChoiceQuestion = QuestionCore & {
  readonly kind: 'multiChoice';
  readonly maxChoices?: number;
  readonly widget?: 'checkboxes' | 'chips';
} & ChoiceOptions;
export type DateQuestion = QuestionCore & { readonly kind: 'date' } & DateOptions;
export type NumberQuestion = QuestionCore & { readonly kind: 'number' } & NumberOptions;
export type MoneyQuestion = QuestionCore & { readonly kind: 'money' } & MoneyOptions;

interface RowLimits {
  /** Rows a submission needs at least; 1 for a required question unless told. */
  readonly minRows?: number;
  readonly maxRows: number;
}
/** One column compared with another of its row: what was done with what was planned. */
export interface Comparison {
  readonly planned: string;
  readonly actual: string;
  /** Column that has to say why, where the difference is large. */
  readonly explanation?: string;
  /** Larger than this share of what was planned is large, in basis points. */
  readonly aboveBp: number;
}
export type TableQuestion = QuestionCore &
  RowLimits & {
    readonly kind: 'table';
    readonly columns: readonly Column[];
    /** The rows as they were planned: these cells stand as they are, and no row is added or taken away. */
    readonly planned?: readonly Readonly<Record<string, unknown>>[];
    readonly comparison?: Comparison;
  };
export type RiskTableQuestion = QuestionCore &
  RowLimits & {
    readonly kind: 'riskTable';
    readonly categories: readonly Choice[];
    /** Categories of which a submission needs at least one row each, such as security. */
    readonly requiredCategories?: readonly string[];
  };
export type IndicatorsQuestion = QuestionCore & RowLimits & { readonly kind: 'indicators' };
export type LocationsQuestion = QuestionCore & RowLimits & { readonly kind: 'locations' } & CountryOptions;
export type BudgetQuestion = QuestionCore &
  RowLimits & {
    readonly kind: 'budget';
    readonly categories: readonly BudgetCategory[];
    /** Most of the requested total that may be overhead, in basis points. */
    readonly overheadLimitBp?: number;
    /** Requested total: least, usual most (a notice above it) and hard most (refused above it), in minor units. */
    readonly requestedMinMinor?: string;
    readonly requestedUsualMaxMinor?: string;
    readonly requestedMaxMinor?: string;
  };
export type BeneficiariesQuestion = QuestionCore & {
  readonly kind: 'beneficiaries';
  /** Rows of the grid: women, men … */
  readonly groups: readonly Choice[];
  /** Columns of the grid. */
  readonly ageBands: readonly Choice[];
};

export const CONTACT_PARTS = [
  'name',
  'role',
  'channel',
  'value',
  'language',
  'hours',
  'codeWord',
  'neverUse',
] as const;
export type ContactPart = (typeof CONTACT_PARTS)[number];
export type ContactQuestion = QuestionCore & {
  readonly kind: 'contact';
  readonly channels: readonly Choice[];
  /** What is asked of this contact, in the order asked. */
  readonly parts: readonly { readonly part: ContactPart; readonly required: boolean }[];
};

export type FileQuestion = QuestionCore & {
  readonly kind: 'file';
  readonly maxFiles: number;
  readonly maxBytes: number;
  /** Media types, such as application/pdf. */
  readonly accept: readonly string[];
};
export interface Statement {
  readonly key: string;
  readonly text: LocalizedText;
}
export type DeclarationsQuestion = QuestionCore & {
  readonly kind: 'declarations';
  readonly statements: readonly Statement[];
};

export type ScalarQuestion =
  TextQuestion | LongTextQuestion | ChoiceQuestion | DateQuestion | NumberQuestion | MoneyQuestion;
export type RowsQuestion =
  TableQuestion | RiskTableQuestion | IndicatorsQuestion | LocationsQuestion | BudgetQuestion;
export type Question =
  | ScalarQuestion
  | MultiChoiceQuestion
  | RowsQuestion
  | BeneficiariesQuestion
  | ContactQuestion
  | FileQuestion
  | DeclarationsQuestion;
export type QuestionKind = Question['kind'];

interface ColumnCore {
  readonly key: string;
  readonly label: LocalizedText;
  readonly help?: LocalizedText;
  readonly required: boolean;
  /** Asked only where another column of the row holds one of these. */
  readonly onlyWhen?: { readonly column: string; readonly in: readonly string[] };
}
export type Column = ColumnCore &
  (
    | ({ readonly kind: 'text' } & TextOptions)
    | ({ readonly kind: 'longText' } & LongTextOptions)
    | ({ readonly kind: 'choice' } & ChoiceOptions)
    /** `notBefore` names a date column that must not be later. */
    | ({ readonly kind: 'date'; readonly notBefore?: string } & DateOptions)
    | ({ readonly kind: 'number' } & NumberOptions)
    | ({ readonly kind: 'money' } & MoneyOptions)
    | ({ readonly kind: 'country' } & CountryOptions)
    /** A whole number from 1, each step with its word. */
    | { readonly kind: 'scale'; readonly steps: readonly LocalizedText[] }
    /** A share in basis points, 0 to 10,000; people type percent. */
    | { readonly kind: 'share' }
  );
export type ColumnKind = Column['kind'];

/** The section of a key, or undefined. */
export function sectionOf(form: FormUi, sectionKey: string): FormSection | undefined {
  return form.ui.sections.find((section) => section.key === sectionKey);
}

/** The question at a "section/question" path, or undefined. */
export function questionAt(form: FormUi, path: string): Question | undefined {
  const [sectionKey = '', questionKey = ''] = path.split('/');
  return sectionOf(form, sectionKey)?.questions.find((question) => question.key === questionKey);
}
