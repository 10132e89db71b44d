import type { ReportStanding, ReportState } from '@candela/contracts';
import type { StatusTone } from '@candela/web-ui';

export const STATE_TONES: Readonly<Record<ReportState, StatusTone>> = {
  scheduled: 'neutral',
  draft: 'info',
  submitted: 'info',
  changesRequested: 'warn',
  accepted: 'good',
  skipped: 'neutral',
};

/** What is said of a report's day, where there is something to say: a state alone does not tell that it is late. */
export function urgencyOf(
  standing: ReportStanding | 'later',
): { standing: 'overdue' | 'due'; tone: StatusTone } | null {
  if (standing === 'overdue') return { standing, tone: 'bad' };
  return standing === 'due' ? { standing, tone: 'warn' } : null;
}
