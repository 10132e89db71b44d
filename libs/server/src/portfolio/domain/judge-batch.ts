import type { RegisterIndex, AwardKey } from './register-index.js';
import type { RegisterProblem } from './register-problem.js';
import { severityOf } from './register-problem.js';
import type { RegisterRow } from './register-row.js';
import {
  awardChanges,
  organizationKey,
  type AwardChanges,
  type RegisteredAward,
} from './registered-award.js';

/** What one batch of rows comes to. */
export interface BatchOutcome {
  rows: number;
  isNew: number;
  changed: number;
  unchanged: number;
  refused: number;
  errors: number;
  warnings: number;
  /** Sum of the rows that can be imported, in minor units. */
  awardedMinor: bigint;
}

/** What is to be done about one batch of rows, given the awards that are there. */
export interface BatchJudgement<Stored> {
  outcome: BatchOutcome;
  additions: RegisteredAward[];
  updates: { stored: Stored; award: RegisteredAward; changes: AwardChanges }[];
  problems: RegisterProblem[];
}

/** Compares the rows of a batch with the stored awards that have their identifiers. */
export function judgeBatch<Stored extends AwardKey & RegisteredAward>(
  rows: readonly RegisterRow[],
  stored: readonly Stored[],
  index: RegisterIndex,
): BatchJudgement<Stored> {
  const additions: RegisteredAward[] = [];
  const updates: BatchJudgement<Stored>['updates'] = [];
  const problems = rows.flatMap((row) => row.problems);
  const outcome = emptyOutcome();
  const byIdentifier = Map.groupBy(stored, ({ identifier }) => identifier);
  for (const { award } of rows) {
    outcome.rows += 1;
    if (!award) {
      outcome.refused += 1;
      continue;
    }
    outcome.awardedMinor += award.awardedMinor;
    const key = { identifier: award.identifier, organizationKey: organizationKey(award.organizationName) };
    const before = index.match(key, byIdentifier.get(award.identifier) ?? []);
    const changes = before && awardChanges(before, award);
    if (!before) additions.push(award);
    else if (changes) updates.push({ stored: before, award, changes });
    else outcome.unchanged += 1;
  }
  outcome.isNew = additions.length;
  outcome.changed = updates.length;
  outcome.errors = problems.filter(({ code }) => severityOf(code) === 'error').length;
  outcome.warnings = problems.length - outcome.errors;
  return { outcome, additions, updates, problems };
}

/** Nothing yet. */
export function emptyOutcome(): BatchOutcome {
  const counts = { rows: 0, isNew: 0, changed: 0, unchanged: 0, refused: 0, errors: 0, warnings: 0 };
  return { ...counts, awardedMinor: 0n };
}

/** Both together. */
export function addOutcomes(left: BatchOutcome, right: BatchOutcome): BatchOutcome {
  return {
    rows: left.rows + right.rows,
    isNew: left.isNew + right.isNew,
    changed: left.changed + right.changed,
    unchanged: left.unchanged + right.unchanged,
    refused: left.refused + right.refused,
    errors: left.errors + right.errors,
    warnings: left.warnings + right.warnings,
    awardedMinor: left.awardedMinor + right.awardedMinor,
  };
}
