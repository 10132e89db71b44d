import { isEmpty, sameAnswer, type SectionAnswers, valueOf } from './answers.js';

/** One question that two people answered differently since the same beginning. */
export interface SectionConflict {
  readonly question: string;
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
}

export interface MergedSection {
  /** What to store: every change of either side; theirs, which is stored already, where both changed. */
  readonly merged: SectionAnswers;
  /** The questions whose `mine` is not in `merged` and must be shown beside `theirs`. */
  readonly conflicts: readonly SectionConflict[];
}

/**
 * Merges two people's versions of one section, question by question. `base` is what mine began from, `theirs` what is stored
 * now, `mine` what I send. A question only one of us changed takes that change (emptying counts as a change); one both changed
 * to the same stays; one both changed differently is a conflict. Every non-empty answer of either side is in the result.
 */
export function mergeSection(versions: {
  base: SectionAnswers;
  theirs: SectionAnswers;
  mine: SectionAnswers;
}): MergedSection {
  const { base, theirs, mine } = versions;
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine), ...Object.keys(base)]);
  const merged: [string, unknown][] = [];
  const conflicts: SectionConflict[] = [];
  for (const question of keys) {
    const was = valueOf(base, question);
    const stored = valueOf(theirs, question);
    const sent = valueOf(mine, question);
    const keepStored = sameAnswer(sent, was) || sameAnswer(sent, stored);
    const takeSent = !keepStored && sameAnswer(stored, was);
    if (!keepStored && !takeSent) conflicts.push({ question, base: was, theirs: stored, mine: sent });
    const value = takeSent ? sent : stored;
    if (!isEmpty(value)) merged.push([question, value]);
  }
  return { merged: Object.fromEntries(merged), conflicts };
}
