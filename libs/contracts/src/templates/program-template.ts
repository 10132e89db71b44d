import type { FormAnswers } from '../form/answers.js';
import type { FormDefinition } from '../form/definition.js';
import type { Language, LocalizedText } from '../language/language.js';
import type { Money } from '../money/money.js';

/** One part of the payment, released by what has happened. */
export interface InstalmentDefault {
  readonly shareBp: number;
  readonly releasedBy: 'signature' | 'interimReport' | 'finalReport';
}

/** When a report is due: at half of the award's period, again and again, after its beginning, or after its end. */
export type ReportDue =
  | { readonly at: 'halfTime' }
  | { readonly everyMonths: number }
  | { readonly monthsAfterStart: number }
  | { readonly daysAfterEnd: number };

/** A report that an award owes. */
export interface ReportDefault {
  readonly kind: 'interim' | 'final';
  /** What it tells: the project's story, a few questions that may be answered aloud, or the growth of an organization. */
  readonly about: 'project' | 'rapidResponse' | 'capacity';
  readonly due: ReportDue;
  /** Owed by awards above this only; by every award where left out. */
  readonly onlyAbove?: Money;
}

/** Where an application's answers say what lists show of it. */
export interface HeadlineSource {
  /** "section/question" of a text that neither vault nor confidence keeps from lists. */
  readonly title: string;
  /** "section/question" of the locations; the country of the first one counts. */
  readonly country: string;
  /** "section/question", or "section/question/column" of a table to add up; null where no amount is asked. */
  readonly amount: string | null;
}

/** What a call sets in its copy of a template's form; what is left out is not limited. Amounts are minor units. */
export interface TemplateFormOptions {
  readonly currency?: string;
  /** Countries to choose from; every country where left out. */
  readonly countries?: readonly string[];
}

/** A kind of program: its form with examples, what may be awarded, and what follows from an award. */
export interface ProgramTemplate {
  readonly name: LocalizedText;
  readonly awardMin: Money;
  readonly awardUsualMax: Money;
  /** No award above this, whoever approves it. */
  readonly awardHardCap: Money;
  readonly openDays: number;
  /** The last day of activities of a call that closes on a date; both YYYY-MM-DD. */
  readonly activitiesEndOn: (closesOn: string) => string;
  readonly headline: HeadlineSource;
  /** "section/question" paths that the portal relies on: no call may leave them out. */
  readonly essential: readonly string[];
  /** "section/question/column" paths of dates that must not be after the end of activities. */
  readonly activityDates: readonly string[];
  /** "section/question" and "section/question/column" paths of amounts that must not be above the hard cap. */
  readonly amounts: readonly string[];
  readonly instalments: readonly InstalmentDefault[];
  readonly reports: readonly ReportDefault[];
  readonly form: (options?: TemplateFormOptions) => FormDefinition;
  /** Complete answers of an invented applicant whose activities end on that day; they pass submission. */
  readonly example: (language: Language, activitiesEndOn: string) => FormAnswers;
}

/** A date some days later; both YYYY-MM-DD. */
export function daysAfterDate(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
