import {
  callStateAt,
  DEADLINE_BUSINESS_DAYS,
  DEADLINE_KINDS,
  DEADLINE_STANDINGS,
  PROGRAM_CALLS_MAX,
  type CallState,
  type DeadlineKind,
  type DeadlineStanding,
} from '@candela/contracts';
import { UnitOfWork, type Actor, type Reading } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { applicationPipeline, type PipelineRow } from '../../applications/index.js';
import { envelopesOf, mayListDecisions, type Envelope } from '../../awards/index.js';
import { callsOfProgram, programById, type CallFacts, type ProgramFacts } from '../../programs/index.js';
import { programDashboardPolicy } from '../model/program-policy.js';
import { STANDING_SQL, wantedDeadlines } from './deadline-filter.js';

/** One call with what came of it. */
export interface CallFigures {
  call: CallFacts;
  /** At this instant. */
  state: CallState;
  applications: number;
  envelope: Envelope;
}

/** How the things of one kind stand. */
export interface DeadlineFigures extends Record<DeadlineStanding, number> {
  kind: DeadlineKind;
  /** Null where somebody sets the day. */
  businessDays: number | null;
}

/** The applications of one state and currency, over all calls. */
export type StateFigures = Omit<PipelineRow, 'callId'>;

/** How a program goes. */
export interface ProgramDashboard {
  program: ProgramFacts;
  pipeline: StateFigures[];
  calls: CallFigures[];
  /** How many calls were left out of `calls`. */
  callsOmitted: number;
  deadlines: DeadlineFigures[];
}

/** The figures of a program, of what the reader may see: five queries. */
@Injectable()
export class ReadProgramDashboard {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, programId: string): Promise<ProgramDashboard> {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(programDashboardPolicy, 'program-dashboard.read', null);
      const program = await programById(reading, programId);
      const pipeline = await applicationPipeline(reading, programId);
      const { calls, callsOmitted } = await callFigures(reading, programId, pipeline, PROGRAM_CALLS_MAX);
      return {
        ...{ program, calls, callsOmitted },
        pipeline: byState(pipeline),
        deadlines: await deadlineFigures(reading, programId),
      };
    });
  }
}

/** The calls of a program whose decisions the reader follows, the last to close first. */
export async function callFigures(
  reading: Reading,
  programId: string,
  pipeline: readonly PipelineRow[],
  max: number,
): Promise<{ calls: CallFigures[]; callsOmitted: number }> {
  const followed = (await callsOfProgram(reading, programId)).filter((call) =>
    mayListDecisions(reading.actor, call),
  );
  const shown = followed.slice(0, max);
  const envelopes = await envelopesOf(reading, shown);
  const calls = shown.map((call) => ({
    call,
    state: callStateAt(call, reading.now),
    applications: pipeline
      .filter(({ callId }) => callId === call.id)
      .reduce((sum, { applications }) => sum + applications, 0),
    envelope: envelopes.get(call.id)!,
  }));
  return { calls, callsOmitted: followed.length - shown.length };
}

function byState(rows: readonly PipelineRow[]): StateFigures[] {
  const sums = new Map<string, StateFigures>();
  for (const { state, currency, applications, requestedMinor } of rows) {
    const key = `${state} ${currency}`;
    const sum = sums.get(key) ?? { state, currency, applications: 0, requestedMinor: 0n };
    sums.set(key, {
      ...sum,
      applications: sum.applications + applications,
      requestedMinor: sum.requestedMinor + requestedMinor,
    });
  }
  return [...sums.values()];
}

async function deadlineFigures(reading: Reading, programId: string): Promise<DeadlineFigures[]> {
  const rows = await wantedDeadlines(reading, { programId })
    .select('deadline.kind', 'kind')
    .addSelect(STANDING_SQL, 'standing')
    .addSelect('count(*)::int', 'count')
    .addSelect('max(deadline.business_days)', 'allowed')
    .groupBy('1')
    .addGroupBy('2')
    .getRawMany<{ kind: DeadlineKind; standing: DeadlineStanding; count: number; allowed: number | null }>();
  const countOf = (kind: DeadlineKind, standing: DeadlineStanding): number =>
    rows.find((row) => row.kind === kind && row.standing === standing)?.count ?? 0;
  return DEADLINE_KINDS.map((kind) => ({
    ...{ kind, businessDays: rows.find((row) => row.kind === kind)?.allowed ?? DEADLINE_BUSINESS_DAYS[kind] },
    ...(Object.fromEntries(
      DEADLINE_STANDINGS.map((standing) => [standing, countOf(kind, standing)]),
    ) as Record<DeadlineStanding, number>),
  }));
}
