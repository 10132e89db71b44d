import type { FormAnswers, FormUi, LocalizedText } from '@candela/contracts';
import type { StoredSection } from './section-draft.js';

interface Person {
  readonly id: string;
  readonly name: string;
}

interface SectionLink {
  readonly key: string;
  readonly title: LocalizedText;
}

/** What the API tells of a section that is filled, whatever form it is of. */
export interface SectionPage {
  readonly sectionKey: string;
  readonly sectionVersion: number;
  readonly position: number;
  readonly sectionCount: number;
  readonly previous: SectionLink | null;
  readonly next: SectionLink | null;
  readonly form: FormUi;
  readonly answers: FormAnswers;
  readonly stamps: StoredSection['stamps'];
  readonly summary: {
    readonly title: LocalizedText;
    readonly savedAt: string | null;
    readonly savedBy: Person | null;
    readonly workingNow: readonly Person[];
  };
}

/** What a section holds, as a saver takes it. */
export function storedIn({ answers, sectionKey, sectionVersion, stamps }: SectionPage): StoredSection {
  return { version: sectionVersion, answers: answers[sectionKey] ?? {}, stamps };
}
