import {
  CONFIDENTIALITY_LEVELS,
  type ConfidentialityLevel,
  APPLICATION_STATES,
  type ApplicationState,
  DECISION_OUTCOMES,
  DECISION_STATES,
  type DecisionOutcome,
  type DecisionState,
  DECLINE_REASONS,
  type DeclineReason,
} from '@candela/contracts';
import { AllowedActionView, LocalizedTextView, MoneyView } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';

/** What an action on a decision answers. */
export class ChangedDecisionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() version: number;
}

/** An organization as staff see it: its name, or an alias where the name is for the team alone. */
export class AwardApplicantView {
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: String, nullable: true }) alias: string | null;
}

/** An application as what is decided about it shows it. */
export class DecidedApplicationView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ enum: APPLICATION_STATES, enumName: 'ApplicationState' }) state: ApplicationState;
  @ApiProperty({ enum: CONFIDENTIALITY_LEVELS, enumName: 'ConfidentialityLevel' })
  confidentiality: ConfidentialityLevel;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ type: String, nullable: true }) country: string | null;
  @ApiProperty({ type: AwardApplicantView }) applicant: AwardApplicantView;
  @ApiProperty({ type: MoneyView, nullable: true }) requested: MoneyView | null;
}

/** What the call promises, as far as decisions are bound by it. */
export class DecidingCallView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ type: LocalizedTextView }) title: LocalizedTextView;
  @ApiProperty({ type: MoneyView }) awardMax: MoneyView;
  @ApiProperty({ format: 'date' }) activitiesEndOn: string;
}

/** What of a call's money is spoken for. */
export class EnvelopeView {
  @ApiProperty({ type: MoneyView }) envelope: MoneyView;
  /** Not binding yet. */
  @ApiProperty({ type: MoneyView }) recommended: MoneyView;
  /** Approved, not yet told. */
  @ApiProperty({ type: MoneyView }) approved: MoneyView;
  @ApiProperty({ type: MoneyView }) released: MoneyView;
  /** What may still be approved. */
  @ApiProperty({ type: MoneyView }) left: MoneyView;
}

/** Who of the staff did something, and when. */
export class DecisionStepView {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: String, nullable: true }) by: string | null;
}

/** A decision, for the staff. */
export class DecisionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) applicationId: string;
  @ApiProperty({ enum: DECISION_STATES, enumName: 'DecisionState' }) state: DecisionState;
  @ApiProperty({ enum: DECISION_OUTCOMES, enumName: 'DecisionOutcome' }) outcome: DecisionOutcome;
  @ApiProperty({ type: MoneyView, nullable: true }) amount: MoneyView | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) startsOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endsOn: string | null;
  @ApiProperty({ type: [LocalizedTextView] }) conditions: LocalizedTextView[];
  @ApiProperty({ enum: DECLINE_REASONS, enumName: 'DeclineReason', nullable: true })
  reasonCode: DeclineReason | null;
  @ApiProperty() rationale: string;
  @ApiProperty({ type: LocalizedTextView, nullable: true }) feedback: LocalizedTextView | null;
  @ApiProperty({ type: String, nullable: true }) returnReason: string | null;
  @ApiProperty({ type: DecisionStepView }) recommended: DecisionStepView;
  @ApiProperty({ type: DecisionStepView, nullable: true }) returned: DecisionStepView | null;
  @ApiProperty({ type: DecisionStepView, nullable: true }) approved: DecisionStepView | null;
  @ApiProperty({ type: DecisionStepView, nullable: true }) released: DecisionStepView | null;
  /** For `If-Match`. */
  @ApiProperty() version: number;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** What is decided about one application. */
export class ApplicationDecisionView {
  @ApiProperty({ type: DecidedApplicationView }) application: DecidedApplicationView;
  @ApiProperty({ type: DecidingCallView }) call: DecidingCallView;
  @ApiProperty({ type: EnvelopeView }) money: EnvelopeView;
  /** The one that is being prepared. */
  @ApiProperty({ type: DecisionView, nullable: true }) open: DecisionView | null;
  /** What was told or withdrawn, the latest first. */
  @ApiProperty({ type: [DecisionView] }) past: DecisionView[];
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** One application of a call, and what is decided about it. */
export class CallDecisionRowView {
  @ApiProperty({ type: DecidedApplicationView }) application: DecidedApplicationView;
  @ApiProperty({ type: DecisionView, nullable: true }) decision: DecisionView | null;
}

/** How many decisions, by outcome. */
export class OutcomeCountsView {
  @ApiProperty() approved: number;
  @ApiProperty() approvedWithConditions: number;
  @ApiProperty() waitlisted: number;
  @ApiProperty() declined: number;
}

/** The decisions of a call against its envelope. */
export class CallDecisionsView {
  @ApiProperty({ type: DecidingCallView }) call: DecidingCallView;
  @ApiProperty({ type: EnvelopeView }) money: EnvelopeView;
  /** What releasing now would tell. */
  @ApiProperty({ type: OutcomeCountsView }) releasable: OutcomeCountsView;
  @ApiProperty({ type: [CallDecisionRowView] }) items: CallDecisionRowView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** What was told. */
export class ReleasedView {
  @ApiProperty({ type: OutcomeCountsView }) released: OutcomeCountsView;
}
