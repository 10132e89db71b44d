import type { PastAwardStanding, RegisterImportState, RegisterProblemSeverity } from '@candela/contracts';
import type { StatusTone } from '@candela/web-ui';

export const STANDING_TONES: Readonly<Record<PastAwardStanding, StatusTone>> = {
  kept: 'neutral',
  partlyRescinded: 'warn',
  rescinded: 'bad',
};

export const IMPORT_TONES: Readonly<Record<RegisterImportState, StatusTone>> = {
  waiting: 'neutral',
  checking: 'info',
  checked: 'warn',
  confirmed: 'info',
  running: 'info',
  completed: 'good',
  failed: 'bad',
  abandoned: 'neutral',
};

export const SEVERITY_TONES: Readonly<Record<RegisterProblemSeverity, StatusTone>> = {
  error: 'bad',
  warning: 'warn',
};

/** The states in which the portal is at work, so that the page looks again. */
export const AT_WORK: readonly RegisterImportState[] = ['waiting', 'checking', 'confirmed', 'running'];
