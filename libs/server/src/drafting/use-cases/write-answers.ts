import {
  type FormSection,
  type FormUi,
  isEmpty,
  type Question,
  sameAnswer,
  type SavedSection,
  type SectionAnswers,
  sectionOf,
  validateSection,
  valueOf,
} from '@candela/contracts';
import { invariant, type Json, type Transaction, VersionConflict } from '@candela/platform';
import { AnswerChangedMeanwhile, AnswersNotAcceptable } from '../domain/drafting-errors.js';
import type { DraftedSection } from '../model/drafted-section.js';
import { type AnswerSafe, draftedAnswers } from '../queries/drafted-answers.js';
import { namesOf } from '../queries/member-names.js';

/** What somebody sends while typing. */
export interface SentAnswers {
  /** The section's version that the writer had read. */
  version: number;
  /** The answers that changed since; null empties one. */
  answers: SectionAnswers;
}

/** Where answers go that are not kept in the section in the clear. */
export interface AnswerPlaces extends AnswerSafe {
  /** The case whose key encrypts what is kept in the vault, and the kind of record. */
  caseId: string;
  recordKind: string;
  /** The answer to a file question as it will be stored, `before` being what is stored. */
  attachFiles(path: string, value: unknown, before: unknown): Promise<unknown>;
}

/**
 * Writes the answers that changed into a section that was locked, question by question, for whoever was found to be
 * allowed to. Throws `AnswersNotAcceptable` for what no draft may hold, and `AnswerChangedMeanwhile`, having written
 * nothing, where somebody else changed the same question to something else since `version`; other questions may have
 * changed.
 */
export async function writeAnswers(
  tx: Transaction,
  form: FormUi,
  section: DraftedSection,
  { version, answers }: SentAnswers,
  places: AnswerPlaces,
): Promise<SavedSection> {
  const questions = sectionOf(form, section.sectionKey);
  invariant(questions, 'A section was made for each of the form.');
  if (version > section.version) throw new VersionConflict();
  const sent = withEmptiedAsNull(answers);
  refuseUnacceptable(form, section, sent);
  const stored = await storedAnswers(places, section, Object.keys(sent));
  const changed = Object.keys(sent).filter((key) => !sameAnswer(sent[key], stored[key]));
  const since = section.changedSince(version);
  const disputed = changed.filter((key) => since.includes(key));
  if (disputed.length > 0) throw await conflictOver(tx, section, disputed, sent, stored);
  if (changed.length > 0) await write(tx, section, questions, pick(sent, changed), stored, places);
  return {
    version: section.version,
    savedAt: (changed.length > 0 ? tx.now : (section.updatedAt ?? tx.now)).toISOString(),
    changed,
    changedByOthers: since.filter((key) => !changed.includes(key)),
  };
}

/** What is stored for these questions, from the section and from the vault. */
async function storedAnswers(
  safe: AnswerSafe,
  section: DraftedSection,
  keys: readonly string[],
): Promise<SectionAnswers> {
  const ofVault = keys.flatMap((key) => section.vaultRecords[key] ?? []);
  if (ofVault.length === 0) return section.ownAnswers(safe.seal);
  const answers = await draftedAnswers(safe, [section]);
  return answers[section.sectionKey] ?? {};
}

async function write(
  tx: Transaction,
  section: DraftedSection,
  { questions }: FormSection,
  changed: SectionAnswers,
  stored: SectionAnswers,
  places: AnswerPlaces,
): Promise<void> {
  const answers: Record<string, unknown> = {};
  const vaultRecords: Record<string, string | null> = {};
  for (const [key, value] of Object.entries(changed)) {
    const question = questions.find((one) => one.key === key);
    invariant(question, 'Answers to unknown questions were refused before.');
    if (question.vault) vaultRecords[key] = await keep(value, places);
    else answers[key] = await attach(section.sectionKey, question, value, stored[key], places);
  }
  invariant(tx.actor.userId, 'Only people save.');
  section.write({ answers, vaultRecords }, { seal: places.seal, questions }, tx.actor.userId, tx.now);
  await tx.update(section);
}

/** Puts an answer into the vault, before the commit that refers to it; should that fail, the record is swept later. */
async function keep(value: unknown, { vault, caseId, recordKind }: AnswerPlaces): Promise<string | null> {
  return value === null ? null : vault.put(caseId, recordKind, value as Json);
}

async function attach(
  sectionKey: string,
  question: Question,
  value: unknown,
  before: unknown,
  places: AnswerPlaces,
): Promise<unknown> {
  if (question.kind !== 'file') return value;
  return places.attachFiles(`${sectionKey}/${question.key}`, value, before);
}

function withEmptiedAsNull(answers: SectionAnswers): SectionAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [key, isEmpty(value) ? null : value]),
  );
}

function refuseUnacceptable(form: FormUi, { sectionKey }: DraftedSection, sent: SectionAnswers): void {
  const problems = validateSection(form, sectionKey, { [sectionKey]: sent }, { mode: 'save' });
  if (problems.length > 0) throw new AnswersNotAcceptable(problems);
}

async function conflictOver(
  tx: Transaction,
  section: DraftedSection,
  keys: readonly string[],
  sent: SectionAnswers,
  stored: SectionAnswers,
): Promise<AnswerChangedMeanwhile> {
  const stamps = keys.map((key) => section.answerStamps[key]!);
  const names = await namesOf(
    tx,
    stamps.map((stamp) => stamp.by),
  );
  return new AnswerChangedMeanwhile({
    section: section.sectionKey,
    version: section.version,
    answers: keys.map((key, index) => ({
      key,
      yours: sent[key],
      theirs: valueOf(stored, key),
      savedBy: names.get(stamps[index]!.by) ?? null,
      savedAt: stamps[index]!.at,
    })),
  });
}

function pick(answers: SectionAnswers, keys: readonly string[]): SectionAnswers {
  return Object.fromEntries(keys.map((key) => [key, answers[key]]));
}
