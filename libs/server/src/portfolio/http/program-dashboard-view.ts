import {
  APPLICATION_STATES,
  CALL_STATES,
  DEADLINE_KINDS,
  type ApplicationState,
  type CallState,
  type DeadlineKind,
} from '@candela/contracts';
import { LocalizedTextView, MoneyView, moneyView } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';
import { leftOf } from '../../awards/index.js';
import type { CallFigures, ProgramDashboard, StateFigures } from '../queries/read-program-dashboard.js';

export class DashboardProgramView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'LIF' }) code: string;
  @ApiProperty({ type: LocalizedTextView }) name: LocalizedTextView;
  @ApiProperty({ type: LocalizedTextView }) description: LocalizedTextView;
}

/** The applications in one state. */
export class PipelineStateView {
  @ApiProperty({ enum: APPLICATION_STATES, enumName: 'ApplicationState' }) state: ApplicationState;
  @ApiProperty({ type: 'integer' }) applications: number;
  /** What they ask for, one amount for each currency. */
  @ApiProperty({ type: [MoneyView] }) requested: MoneyView[];
}

/** One call and the use of its envelope. */
export class CallFiguresView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'LIF-KE-2026' }) reference: string;
  @ApiProperty({ type: LocalizedTextView }) title: LocalizedTextView;
  @ApiProperty({ enum: CALL_STATES, enumName: 'CallState' }) state: CallState;
  @ApiProperty({ format: 'date-time' }) closesAt: string;
  @ApiProperty({ type: 'integer' }) applications: number;
  @ApiProperty({ type: MoneyView }) envelope: MoneyView;
  /** Not binding yet. */
  @ApiProperty({ type: MoneyView }) recommended: MoneyView;
  /** Approved, not yet told. */
  @ApiProperty({ type: MoneyView }) approved: MoneyView;
  /** Told. */
  @ApiProperty({ type: MoneyView }) committed: MoneyView;
  /** What may still be approved. */
  @ApiProperty({ type: MoneyView }) open: MoneyView;
}

/** How the things of one kind stand against the day by which they should be done. */
export class DeadlineFiguresView {
  @ApiProperty({ enum: DEADLINE_KINDS, enumName: 'DeadlineKind' }) kind: DeadlineKind;
  /** How many the programme allows itself; null where somebody sets the day. */
  @ApiProperty({ type: 'integer', nullable: true }) businessDays: number | null;
  @ApiProperty({ type: 'integer' }) overdue: number;
  @ApiProperty({ type: 'integer' }) running: number;
  @ApiProperty({ type: 'integer' }) missed: number;
  @ApiProperty({ type: 'integer' }) kept: number;
}

/** How a program goes, of what the reader may see. */
export class ProgramDashboardView {
  @ApiProperty({ type: DashboardProgramView }) program: DashboardProgramView;
  /** In the order of an application's life, without states that none is in. */
  @ApiProperty({ type: [PipelineStateView] }) pipeline: PipelineStateView[];
  /** The last to close first. */
  @ApiProperty({ type: [CallFiguresView] }) calls: CallFiguresView[];
  /** How many more calls there are. */
  @ApiProperty({ type: 'integer' }) callsOmitted: number;
  @ApiProperty({ type: [DeadlineFiguresView] }) deadlines: DeadlineFiguresView[];
}

/** A dashboard as it goes out. */
export function programDashboardView(dashboard: ProgramDashboard): ProgramDashboardView {
  const { program, pipeline, calls, callsOmitted, deadlines } = dashboard;
  return { program, pipeline: pipelineView(pipeline), calls: calls.map(callView), callsOmitted, deadlines };
}

function pipelineView(rows: readonly StateFigures[]): PipelineStateView[] {
  return APPLICATION_STATES.flatMap((state) => {
    const inState = rows.filter((row) => row.state === state);
    if (inState.length === 0) return [];
    return {
      state,
      applications: inState.reduce((sum, { applications }) => sum + applications, 0),
      requested: inState.map(({ requestedMinor, currency }) => moneyView(requestedMinor, currency)),
    };
  });
}

function callView({ call, state, applications, envelope }: CallFigures): CallFiguresView {
  const money = (amountMinor: bigint): MoneyView => moneyView(amountMinor, call.currency);
  return {
    ...{ id: call.id, reference: call.reference, title: call.title, state, applications },
    closesAt: call.closesAt.toISOString(),
    envelope: money(envelope.envelopeMinor),
    recommended: money(envelope.recommendedMinor),
    approved: money(envelope.approvedMinor),
    committed: money(envelope.releasedMinor),
    open: money(leftOf(envelope)),
  };
}
