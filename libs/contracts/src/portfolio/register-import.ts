/**
 * Where an import stands. It is checked first, row by row; then somebody confirms it, or leaves it at that; then it runs.
 */
export const REGISTER_IMPORT_STATES = [
  'waiting',
  'checking',
  'checked',
  'confirmed',
  'running',
  'completed',
  'failed',
  'abandoned',
] as const;
export type RegisterImportState = (typeof REGISTER_IMPORT_STATES)[number];

/** An error leaves the row out; a warning lets it in and says what is odd about it. */
export const REGISTER_PROBLEM_SEVERITIES = ['error', 'warning'] as const;
export type RegisterProblemSeverity = (typeof REGISTER_PROBLEM_SEVERITIES)[number];

/** Largest register that may be uploaded, in bytes. */
export const REGISTER_FILE_BYTES_MAX = 20 * 1024 * 1024;
