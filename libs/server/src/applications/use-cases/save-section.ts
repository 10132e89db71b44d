import {
  type FormSection,
  type FormUi,
  isEmpty,
  type Question,
  sameAnswer,
  type SectionAnswers,
  sectionOf,
  validateSection,
  valueOf,
} from '@candela/contracts';
import {
  type Actor,
  invariant,
  type Json,
  type Transaction,
  UnitOfWork,
  Vault,
  VersionConflict,
} from '@candela/platform';
import { Injectable } from '@nestjs/common';
import {
  AnswerChangedMeanwhile,
  AnswersNotAcceptable,
  SectionNotFound,
} from '../domain/application-errors.js';
import { headlineOfSection } from '../domain/headline.js';
import { Application } from '../model/application.entity.js';
import { applicationPolicy } from '../model/application-policy.js';
import { ApplicationSection } from '../model/application-section.entity.js';
import { ANSWER_RECORD } from '../model/vault-records.js';
import { ApplicationContents } from '../queries/application-content.js';
import { callOf, caseOf } from '../queries/application-case.js';
import { namesOf } from '../queries/member-names.js';
import { PublishedForms } from '../queries/published-forms.js';
import { ApplicationFiles } from './application-files.js';

export interface SaveSectionInput {
  id: string;
  sectionKey: string;
  /** The section's version that the writer had read. */
  version: number;
  /** The answers that changed since; null empties one. */
  answers: SectionAnswers;
}

export interface SavedSection {
  version: number;
  savedAt: string;
  changed: string[];
  changedByOthers: string[];
}

interface Draft {
  application: Application;
  section: ApplicationSection;
  form: FormUi;
  questions: FormSection;
}

/** Saves what somebody types into a section, question by question. */
@Injectable()
export class SaveSection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: PublishedForms,
    private readonly contents: ApplicationContents,
    private readonly vault: Vault,
    private readonly files: ApplicationFiles,
  ) {}

  /**
   * Writes the answers that changed. Throws `AnswersNotAcceptable` for what no draft may hold, and
   * `AnswerChangedMeanwhile`, having written nothing, where somebody else changed the same question to something else
   * since `version`; other questions may have changed.
   */
  execute(actor: Actor, input: SaveSectionInput): Promise<SavedSection> {
    return this.unitOfWork.run(actor, async (tx) => {
      const draft = await this.lockDraft(tx, input);
      const { section } = draft;
      const sent = withEmptiedAsNull(input.answers);
      refuseUnacceptable(draft, sent);
      const stored = await this.storedAnswers(section, Object.keys(sent));
      const changed = Object.keys(sent).filter((key) => !sameAnswer(sent[key], stored[key]));
      const since = section.changedSince(input.version);
      const disputed = changed.filter((key) => since.includes(key));
      if (disputed.length > 0) throw await conflictOver(tx, section, disputed, sent, stored);
      if (changed.length > 0) await this.write(tx, draft, pick(sent, changed), stored);
      return {
        version: section.version,
        savedAt: (changed.length > 0 ? tx.now : (section.updatedAt ?? tx.now)).toISOString(),
        changed,
        changedByOthers: since.filter((key) => !changed.includes(key)),
      };
    });
  }

  private async lockDraft(tx: Transaction, input: SaveSectionInput): Promise<Draft> {
    const { application, section } = await lockSection(tx, input.id, input.sectionKey);
    const call = await callOf(tx, application);
    tx.authorize(applicationPolicy, 'application.save-section', caseOf(application, call));
    const form = await this.forms.get(tx, application.formVersionId);
    const questions = sectionOf(form, input.sectionKey);
    invariant(questions, 'A section was made for each of the form.');
    if (input.version > section.version) throw new VersionConflict();
    return { application, section, form, questions };
  }

  /** What is stored for these questions, from the section and from the vault. */
  private async storedAnswers(section: ApplicationSection, keys: readonly string[]): Promise<SectionAnswers> {
    const ofVault = keys.flatMap((key) => section.vaultRecords[key] ?? []);
    if (ofVault.length === 0) return section.answers;
    const answers = await this.contents.answersOf([section]);
    return answers[section.sectionKey] ?? {};
  }

  private async write(
    tx: Transaction,
    draft: Draft,
    changed: SectionAnswers,
    stored: SectionAnswers,
  ): Promise<void> {
    const { application, section, form, questions } = draft;
    const answers: Record<string, unknown> = {};
    const vaultRecords: Record<string, string | null> = {};
    for (const [key, value] of Object.entries(changed)) {
      const question = questions.questions.find((one) => one.key === key);
      invariant(question, 'Answers to unknown questions were refused before.');
      if (question.vault) vaultRecords[key] = await this.keep(application.id, value);
      else
        answers[key] = await this.attach(
          tx,
          application.id,
          section.sectionKey,
          question,
          value,
          stored[key],
        );
    }
    invariant(tx.actor.userId, 'Only members save.');
    section.write({ answers, vaultRecords }, tx.actor.userId, tx.now);
    await tx.update(section);
    const headline = headlineOfSection(form, section.sectionKey, { [section.sectionKey]: section.answers });
    if (application.describe(headline)) await tx.update(application);
  }

  /** Puts an answer into the vault, before the commit that refers to it; should that fail, the record is swept later. */
  private async keep(applicationId: string, value: unknown): Promise<string | null> {
    return value === null ? null : this.vault.put(applicationId, ANSWER_RECORD, value as Json);
  }

  private async attach(
    tx: Transaction,
    applicationId: string,
    sectionKey: string,
    question: Question,
    value: unknown,
    before: unknown,
  ): Promise<unknown> {
    if (question.kind !== 'file') return value;
    return this.files.attach(tx, { applicationId, path: `${sectionKey}/${question.key}` }, value, before);
  }
}

/**
 * Locks an application and one of its sections, in one query: nobody submits it, or saves elsewhere in it, meanwhile.
 * Both rows are locked, so that both are read as they are after waiting.
 */
async function lockSection(
  tx: Transaction,
  id: string,
  sectionKey: string,
): Promise<{ application: Application; section: ApplicationSection }> {
  const row = await tx
    .visible(Application, 'application')
    .andWhere('application.id = :id', { id })
    .innerJoinAndMapOne(
      'application.section',
      ApplicationSection,
      'section',
      'section.applicationId = application.id AND section.sectionKey = :sectionKey',
      { sectionKey },
    )
    .setLock('pessimistic_write', undefined, ['application', 'section'])
    .getOne();
  if (!row) {
    await tx.get(Application, id);
    throw new SectionNotFound();
  }
  const { section, ...columns } = row as Application & { section: ApplicationSection };
  return { application: Object.assign(new Application(), columns), section };
}

function withEmptiedAsNull(answers: SectionAnswers): SectionAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [key, isEmpty(value) ? null : value]),
  );
}

function refuseUnacceptable({ form, section }: Draft, sent: SectionAnswers): void {
  const problems = validateSection(
    form,
    section.sectionKey,
    { [section.sectionKey]: sent },
    { mode: 'save' },
  );
  if (problems.length > 0) throw new AnswersNotAcceptable(problems);
}

async function conflictOver(
  tx: Transaction,
  section: ApplicationSection,
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
