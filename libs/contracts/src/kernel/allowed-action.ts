import type { ProblemParams } from './problem.js';

/** Why something is not possible now, as a code that the catalogues turn into a sentence. */
export interface Reason {
  code: string;
  params: ProblemParams;
}

/** One thing the reader might do with what is shown: possible now, or not and why. */
export interface AllowedAction {
  action: string;
  enabled: boolean;
  reason: Reason | null;
}
