import { isRecord } from '../form/answers.js';

/** Stands in an answer's place: there is one, kept in the identity vault, and the reader does not get it here. */
export interface VaultMarker {
  readonly vault: true;
}

/** Stands in an answer's place: there is one, for the assigned team only. */
export interface ConfidentialMarker {
  readonly confidential: true;
}

export const VAULT_MARKER: VaultMarker = { vault: true };
export const CONFIDENTIAL_MARKER: ConfidentialMarker = { confidential: true };

/** Which protection keeps an answer from the reader; undefined where the value is an answer, or none. */
export function withheldAs(value: unknown): 'vault' | 'confidential' | undefined {
  if (!isRecord(value) || Object.keys(value).length !== 1) return undefined;
  if (value['vault'] === true) return 'vault';
  return value['confidential'] === true ? 'confidential' : undefined;
}
