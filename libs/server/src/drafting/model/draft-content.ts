import { completeness, type FormAnswers, type FormCompleteness, type FormUi } from '@candela/contracts';
import type { DraftedSection } from './drafted-section.js';

/** Everything that was answered, for the portal's own reckoning: what a reader gets is for `disclosed` to say. */
export interface DraftContent<Section extends DraftedSection = DraftedSection, Form extends FormUi = FormUi> {
  form: Form;
  /** In the order of the form. */
  sections: Section[];
  /** With those that are sealed or in the vault. */
  answers: FormAnswers;
}

/** Stands for what the answers are at this moment: every save of any section makes it larger. */
export function contentVersionOf(sections: readonly DraftedSection[]): number {
  return sections.reduce((sum, section) => sum + section.version, 0);
}

/** Where the sections stand, whoever asks. */
export function standingOf(content: DraftContent): FormCompleteness {
  return completeness(content.form, content.answers);
}
