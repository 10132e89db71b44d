import type { ApplicationState } from '@candela/contracts';
import type { Reading } from '@candela/platform';
import { Application } from '../model/application.entity.js';

/** How many applications of one call are in one state, and what they ask for together. */
export interface PipelineRow {
  callId: string;
  state: ApplicationState;
  currency: string;
  applications: number;
  requestedMinor: bigint;
}

/** The applications to a program that were handed in and that the reader may see, counted by call and state: those of the desk. */
export async function applicationPipeline(reading: Reading, programId: string): Promise<PipelineRow[]> {
  const rows = await reading
    .visible(Application, 'application')
    .andWhere('application.submitted_at IS NOT NULL')
    .andWhere('application.call_id IN (SELECT c.id FROM call c WHERE c.program_id = :programId)', {
      programId,
    })
    .select('application.call_id', 'callId')
    .addSelect('application.state', 'state')
    .addSelect('application.currency', 'currency')
    .addSelect('count(*)::int', 'applications')
    .addSelect('coalesce(sum(application.amount_requested_minor), 0)::text', 'requested')
    .groupBy('application.call_id')
    .addGroupBy('application.state')
    .addGroupBy('application.currency')
    .getRawMany<Omit<PipelineRow, 'requestedMinor'> & { requested: string }>();
  return rows.map(({ requested, ...row }) => ({ ...row, requestedMinor: BigInt(requested) }));
}
