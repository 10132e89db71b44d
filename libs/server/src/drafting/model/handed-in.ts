import {
  type FormAnswers,
  isRecord,
  joinAnswers,
  splitAnswers,
  submittedAnswers,
  valueOf,
} from '@candela/contracts';
import type { DraftContent } from './draft-content.js';

/** What was handed in, as a revision keeps it for good. */
export interface HandedIn {
  /** Without those in the vault. */
  answers: FormAnswers;
  /** "section/question" to id of the vault's record; records never change, so that their ids stand for what is in them. */
  vaultRecords: Readonly<Record<string, string>>;
}

/** What is handed in when a form is submitted as it stands. */
export function handedIn(content: DraftContent): HandedIn {
  const parts = splitAnswers(content.form, submittedAnswers(content.form, content.answers));
  return {
    answers: joinAnswers(parts.ordinary, parts.confidential),
    vaultRecords: recordsOf(content, parts.vault),
  };
}

/** The answers that were handed in; those in the vault are there, and nothing but that is known of them. */
export function answersHandedIn({ answers, vaultRecords }: HandedIn): FormAnswers {
  const ofVault = Object.keys(vaultRecords).map((path): FormAnswers => {
    const [sectionKey = '', key = ''] = path.split('/');
    return { [sectionKey]: { [key]: true } };
  });
  return joinAnswers(answers, ...ofVault);
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
