import {
  type FormAnswers,
  isRecord,
  joinAnswers,
  splitAnswers,
  submittedAnswers,
  valueOf,
} from '@candela/contracts';
import type { CaseSeal } from '@candela/platform';
import type { DraftContent } from './draft-content.js';
import { openAnswers, sealAnswers, type SealedRow } from './sealed-answers.js';

/** What was handed in, as a revision keeps it for good. */
export interface HandedIn {
  /** Without those that are sealed or in the vault. */
  answers: FormAnswers;
  /** Section to its confidential answers; null where the revision was kept before there were seals. */
  sealed: Buffer | null;
  /** "section/question" to id of the vault's record; records never change, so that their ids stand for what is in them. */
  vaultRecords: Readonly<Record<string, string>>;
}

/** What the revision `id` keeps when a form is submitted as it stands. */
export function handedIn(content: DraftContent, seal: CaseSeal, id: string): HandedIn {
  const parts = splitAnswers(content.form, submittedAnswers(content.form, content.answers));
  return {
    answers: parts.ordinary,
    sealed: sealAnswers(seal, id, parts.confidential),
    vaultRecords: recordsOf(content, parts.vault),
  };
}

/** The answers that were handed in; those in the vault are there, and nothing but that is known of them. */
export function answersHandedIn(revision: HandedIn & SealedRow, seal: CaseSeal): FormAnswers {
  const ofVault = Object.keys(revision.vaultRecords).map((path): FormAnswers => {
    const [sectionKey = '', key = ''] = path.split('/');
    return { [sectionKey]: { [key]: true } };
  });
  return joinAnswers(openAnswers(seal, revision) as FormAnswers, revision.answers, ...ofVault);
}

/** The records behind the answers that are handed in from the vault. */
function recordsOf({ sections }: DraftContent, ofVault: FormAnswers): Record<string, string> {
  const entries = sections.flatMap(({ sectionKey, vaultRecords }) => {
    const submitted = valueOf(ofVault, sectionKey);
    const keys = isRecord(submitted) ? Object.keys(submitted) : [];
    return keys.flatMap((key): [string, string][] => {
      const record = vaultRecords[key];
      return record ? [[`${sectionKey}/${key}`, record]] : [];
    });
  });
  return Object.fromEntries(entries);
}
