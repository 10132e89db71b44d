import type { Language } from '@candela/contracts';

/** One piece of a document. */
export type DocumentBlock =
  | { kind: 'paragraph' | 'heading' | 'quote'; text: string }
  | { kind: 'fine'; text: string }
  | { kind: 'list'; items: string[] }
  /** What something is called, and what it is. */
  | { kind: 'facts'; rows: [string, string][] }
  | { kind: 'table'; header: string[]; rows: string[][] }
  /** Places to sign, side by side: lines of words below a rule. */
  | { kind: 'signatures'; parties: string[][] };

/** A document in one language: words only, how it looks is the same for all. */
export interface Document {
  title: string;
  language: Language;
  /** Stands small at the foot of every page, beside its number. */
  foot: string;
  blocks: DocumentBlock[];
}
