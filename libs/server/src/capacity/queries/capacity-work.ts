import { NOTHING_WAITS, type Waiting, WORK_ITEMS_MAX } from '@candela/contracts';
import { hasStaffRole, type Reading } from '@candela/platform';
import { Award } from '../../awards/index.js';
import { CapacityAssessment } from '../model/capacity-assessment.entity.js';
import { CapacityFile } from '../model/capacity-file.entity.js';

/** The assessments that were handed in and wait for an officer, the longest waiting first. */
export async function assessmentsToConfirm(reading: Reading): Promise<Waiting> {
  if (!hasStaffRole(reading.actor, 'programOfficer')) return NOTHING_WAITS;
  const waiting = reading
    .visible(CapacityFile, 'file')
    .innerJoin(
      CapacityAssessment,
      'assessment',
      `assessment.file_id = file.id AND assessment.state = 'submitted'`,
    )
    .innerJoin(Award, 'award', 'award.id = file.id');
  const count = await waiting.clone().select('assessment.id').getCount();
  const rows = await waiting
    .select('assessment.id', 'id')
    .addSelect('assessment.submitted_at', 'since')
    .addSelect('award.id', 'award_id')
    .addSelect('award.reference', 'reference')
    .addSelect('award.title', 'title')
    .addSelect('award.call_id', 'call_id')
    .addSelect('award.mission_id', 'mission_id')
    .orderBy('assessment.submitted_at')
    .limit(WORK_ITEMS_MAX)
    .getRawMany<Row>();
  return {
    count,
    items: rows.map(({ award_id, reference, title, call_id, mission_id, since }) => ({
      kind: 'assessmentToConfirm',
      // The page of the award is where it is read.
      subjectId: award_id,
      ...{ reference, title, callTitle: null, callId: call_id, missionId: mission_id },
      since: since.toISOString(),
      dueAt: null,
    })),
  };
}

interface Row {
  id: string;
  since: Date;
  award_id: string;
  reference: string;
  title: string;
  call_id: string;
  mission_id: string | null;
}
