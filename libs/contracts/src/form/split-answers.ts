import { type FormAnswers, isRecord, type SectionAnswers, valueOf } from './answers.js';
import type { FormUi, Question } from './definition.js';
import { questionAt } from './definition.js';

export type Protection = 'ordinary' | 'confidential' | 'vault';

export type SplitAnswers = Readonly<Record<Protection, FormAnswers>>;

/** How an answer to a question is kept; the vault is stronger than confidential. */
export function protectionOf(question: Pick<Question, 'vault' | 'confidential'>): Protection {
  if (question.vault) return 'vault';
  return question.confidential ? 'confidential' : 'ordinary';
}

/**
 * Parts answers by how they must be kept. Each answer lands in exactly one part; one to a question the form does not know
 * lands in the vault, the safest place. Works on one section as well as on all. `joinAnswers` is the inverse.
 */
export function splitAnswers(form: FormUi, answers: FormAnswers): SplitAnswers {
  const parts: Record<Protection, [string, SectionAnswers][]> = { ordinary: [], confidential: [], vault: [] };
  for (const [section, given] of Object.entries(answers)) {
    if (!isRecord(given)) continue;
    const entries: Record<Protection, [string, unknown][]> = { ordinary: [], confidential: [], vault: [] };
    for (const [key, value] of Object.entries(given)) {
      const question = questionAt(form, `${section}/${key}`);
      entries[question ? protectionOf(question) : 'vault'].push([key, value]);
    }
    for (const protection of ['ordinary', 'confidential', 'vault'] as const) {
      if (entries[protection].length > 0)
        parts[protection].push([section, Object.fromEntries(entries[protection])]);
    }
  }
  return {
    ordinary: Object.fromEntries(parts.ordinary),
    confidential: Object.fromEntries(parts.confidential),
    vault: Object.fromEntries(parts.vault),
  };
}

/** Puts parts together again, section by section; a later part wins where two hold the same question. */
export function joinAnswers(...parts: readonly FormAnswers[]): FormAnswers {
  const sections = new Map<string, [string, unknown][]>();
  for (const part of parts) {
    for (const key of Object.keys(part)) {
      const given = valueOf(part, key);
      if (isRecord(given)) sections.set(key, [...(sections.get(key) ?? []), ...Object.entries(given)]);
    }
  }
  return Object.fromEntries([...sections].map(([key, entries]) => [key, Object.fromEntries(entries)]));
}
