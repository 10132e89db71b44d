import type { ReportKind, ReportState } from '@candela/contracts';
import type { Reading } from '@candela/platform';
import { Report } from '../model/report.entity.js';

/** What other contexts may know of a report, to tell the right people; nothing that was answered. */
export interface ReportToTell {
  id: string;
  reference: string;
  kind: ReportKind;
  state: ReportState;
  awardId: string;
  applicationId: string;
  callId: string;
  missionId: string | null;
  organizationId: string;
}

/** Reports by id; those that are gone are left out. */
export async function reportsToTell(reading: Reading, ids: readonly string[]): Promise<ReportToTell[]> {
  const rows = await reading
    .unfiltered(Report, 'report', 'whom to tell is decided by the portal, not by what the actor may see')
    .where('report.id = ANY(:ids::uuid[])', { ids })
    .getMany();
  return rows.map(
    ({ id, reference, kind, state, awardId, applicationId, callId, missionId, organizationId }) => ({
      ...{ id, reference, kind, state, awardId, applicationId, callId, missionId, organizationId },
    }),
  );
}
