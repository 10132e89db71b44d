import type { FormAnswers, FormUi, SectionAnswers } from '@candela/contracts';
import type { CaseSeal, Vault } from '@candela/platform';
import type { DraftContent } from '../model/draft-content.js';
import type { DraftedSection } from '../model/drafted-section.js';

/** Where the answers of a case are that are not in the clear. */
export interface AnswerSafe {
  vault: Vault;
  seal: CaseSeal;
}

/** A form with the sections that were read of it, in its order, and the answers of them all. */
export async function draftContent<Section extends DraftedSection, Form extends FormUi>(
  safe: AnswerSafe,
  form: Form,
  rows: readonly Section[],
): Promise<DraftContent<Section, Form>> {
  const byKey = new Map(rows.map((section) => [section.sectionKey, section]));
  const sections = form.ui.sections.flatMap(({ key }) => byKey.get(key) ?? []);
  return { form, sections, answers: await draftedAnswers(safe, sections) };
}

/** The answers of sections, those that are sealed or in the vault included. */
export async function draftedAnswers(
  { vault, seal }: AnswerSafe,
  sections: readonly DraftedSection[],
): Promise<FormAnswers> {
  const ids = sections.flatMap((section) => Object.values(section.vaultRecords));
  const values = ids.length > 0 ? await vault.openMany(ids) : new Map<string, unknown>();
  return Object.fromEntries(
    sections.map((section): [string, SectionAnswers] => {
      const kept = Object.entries(section.vaultRecords).map(([key, id]) => [key, values.get(id)] as const);
      return [section.sectionKey, { ...section.ownAnswers(seal), ...Object.fromEntries(kept) }];
    }),
  );
}
