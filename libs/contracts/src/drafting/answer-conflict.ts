/** One answer that somebody else changed after the writer had read it. */
export interface ConflictingAnswer {
  /** Key of the question. */
  key: string;
  yours: unknown;
  /** What is stored now; undefined where it was emptied. */
  theirs?: unknown;
  /** Name of who saved it, null where nobody is known any more. */
  savedBy: string | null;
  savedAt: string;
}

/**
 * The `conflict` of the problem `drafting.answer-changed-meanwhile`: nothing was written. Send again with `version` in
 * `If-Match` and, for each of the answers, the one that was chosen.
 */
export interface AnswerConflict {
  section: string;
  /** The section's version that `theirs` was read from. */
  version: number;
  answers: ConflictingAnswer[];
}

/** The `conflict` of the problem `drafting.changed-since-read` at submission: sections that changed since they were read. */
export interface ContentConflict {
  contentVersion: number;
}
