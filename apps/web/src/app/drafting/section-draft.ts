import { mergeSection, sameAnswer, type SectionAnswers, valueOf } from '@candela/contracts';

/** An answer that another person changed while it was being changed here: both are kept until one is chosen. */
export interface OpenConflict {
  /** Key of the question. */
  readonly question: string;
  /** What is stored now; undefined where it was emptied. */
  readonly theirs: unknown;
  readonly savedBy: string | null;
  readonly savedAt: string | null;
}

/** One section as it is being filled: what is stored, as far as this page knows, and what stands on the page. */
export interface SectionDraft {
  /** The section's version that `stored` was read from. */
  readonly version: number;
  readonly stored: SectionAnswers;
  readonly mine: SectionAnswers;
  readonly conflicts: readonly OpenConflict[];
  /** Questions whose present answer the server refuses; they are sent again once they were changed. */
  readonly refused: readonly string[];
}

/** What a section holds on the server. */
export interface StoredSection {
  readonly version: number;
  readonly answers: SectionAnswers;
  readonly stamps: readonly {
    readonly key: string;
    readonly savedBy: { readonly name: string } | null;
    readonly savedAt: string;
  }[];
}

/** A draft in which nothing was changed yet. */
export function draftOf({ version, answers }: Pick<StoredSection, 'version' | 'answers'>): SectionDraft {
  return { version, stored: answers, mine: answers, conflicts: [], refused: [] };
}

/** The draft with one answer changed on the page; undefined empties it. */
export function edited(draft: SectionDraft, question: string, value: unknown): SectionDraft {
  return {
    ...draft,
    mine: { ...draft.mine, [question]: value },
    refused: draft.refused.filter((key) => key !== question),
  };
}

/** The questions whose answer on the page is not the stored one. */
export function changedQuestions({ mine, stored }: SectionDraft): string[] {
  const keys = new Set([...Object.keys(mine), ...Object.keys(stored)]);
  return [...keys].filter((key) => !sameAnswer(valueOf(mine, key), valueOf(stored, key)));
}

/** What a save sends: the changed answers but those in dispute or refused. An emptied one is null. */
export function toSave(draft: SectionDraft): SectionAnswers {
  const held = [...draft.conflicts.map((conflict) => conflict.question), ...draft.refused];
  const keys = changedQuestions(draft).filter((key) => !held.includes(key));
  return Object.fromEntries(keys.map((key) => [key, valueOf(draft.mine, key) ?? null]));
}

/** The draft after `sent` was written as `version`. What was typed since then is still to be saved. */
export function afterSave(draft: SectionDraft, sent: SectionAnswers, version: number): SectionDraft {
  return { ...draft, version, stored: { ...draft.stored, ...sent } };
}

/** The draft after the server refused the answers to these questions. */
export function afterRefusal(draft: SectionDraft, questions: readonly string[]): SectionDraft {
  return { ...draft, refused: [...new Set([...draft.refused, ...questions])] };
}

/**
 * The draft after the section was read again. Answers nobody touched here follow what is stored; one that both sides
 * changed differently keeps what stands on the page and becomes a conflict.
 */
export function afterRefresh(draft: SectionDraft, now: StoredSection): SectionDraft {
  const { merged, conflicts } = mergeSection({ base: draft.stored, theirs: now.answers, mine: draft.mine });
  const kept = draft.conflicts.map((conflict) => conflict.question);
  const disputed = [...new Set([...kept, ...conflicts.map((conflict) => conflict.question)])].filter(
    (key) => !sameAnswer(valueOf(draft.mine, key), valueOf(now.answers, key)),
  );
  const own = Object.fromEntries(disputed.map((key) => [key, valueOf(draft.mine, key)]));
  return {
    version: now.version,
    stored: now.answers,
    mine: { ...merged, ...own },
    conflicts: disputed.map((question) => conflictOver(question, now)),
    refused: draft.refused,
  };
}

/** The draft after the person settled a conflict by this answer: mine, theirs, or one made of both. */
export function afterChoice(draft: SectionDraft, question: string, value: unknown): SectionDraft {
  const conflict = draft.conflicts.find((open) => open.question === question);
  if (!conflict) return draft;
  return {
    ...edited(draft, question, value),
    stored: { ...draft.stored, [question]: conflict.theirs },
    conflicts: draft.conflicts.filter((open) => open !== conflict),
  };
}

function conflictOver(question: string, { answers, stamps }: StoredSection): OpenConflict {
  const stamp = stamps.find(({ key }) => key === question);
  return {
    question,
    theirs: valueOf(answers, question),
    savedBy: stamp?.savedBy?.name ?? null,
    savedAt: stamp?.savedAt ?? null,
  };
}
