import {
  APPLICATION_NEXT_ACTORS,
  APPLICATION_NEXT_STEPS,
  type ApplicationNextActor,
  type ApplicationNextStep,
} from '@candela/contracts';
import { AllowedActionView, LocalizedTextView, MoneyView } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';
import { ApplicationCallView, ApplicationHeadView, OwnOrganizationView } from './parts-view.js';

/** A new application. */
export class StartedApplicationView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'LIF-KE-2026-0007' }) reference: string;
}

/** What an action on an application answers. */
export class ChangedApplicationView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() version: number;
}

/** What a submission answers; the receipt has the rest. */
export class SubmittedApplicationView extends ChangedApplicationView {
  @ApiProperty() reference: string;
  @ApiProperty({ example: 'K7QM-2XTA-9RVB-5HNE' }) receiptCode: string;
  @ApiProperty({ format: 'date-time' }) submittedAt: string;
}

/** One of the applications of the reader's organizations. */
export class OwnApplicationView extends ApplicationHeadView {
  @ApiProperty({ type: OwnOrganizationView }) organization: OwnOrganizationView;
  @ApiProperty({ type: ApplicationCallView }) call: ApplicationCallView;
  @ApiProperty({ type: MoneyView, nullable: true }) requested: MoneyView | null;
  @ApiProperty({ format: 'date-time' }) startedAt: string;
  @ApiProperty({ format: 'date-time' }) savedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) submittedAt: string | null;
  /** By when changes are requested, while they are. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) changesDueAt: string | null;
  @ApiProperty({ type: [AllowedActionView] }) allowedActions: AllowedActionView[];
}

/** A page of them: drafts first, the newest first among their like. */
export class OwnApplicationPageView {
  @ApiProperty({ type: [OwnApplicationView] }) items: OwnApplicationView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: Number, nullable: true }) total: number | null;
  @ApiProperty({ format: 'date-time' }) serverTime: string;
}

/** What happens next, and by when. */
export class NextStepView {
  /** Catalogue key `application.next.<step>`. */
  @ApiProperty({ enum: APPLICATION_NEXT_STEPS, enumName: 'ApplicationNextStep' }) step: ApplicationNextStep;
  /** Who acts: catalogue key `application.acts.<who>`. */
  @ApiProperty({ enum: APPLICATION_NEXT_ACTORS, enumName: 'ApplicationNextActor' }) who: ApplicationNextActor;
  /** How long it usually takes, in business days. */
  @ApiProperty({ type: Number, nullable: true }) waitDays: number | null;
}

/** One of the times that an application was handed in. */
export class RevisionLinkView {
  @ApiProperty() number: number;
  @ApiProperty({ format: 'date-time' }) submittedAt: string;
}

/** The proof that an application was handed in, made to be printed. */
export class ReceiptView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ example: 'K7QM-2XTA-9RVB-5HNE' }) receiptCode: string;
  @ApiProperty({ format: 'date-time' }) submittedAt: string;
  @ApiProperty({ type: ApplicationCallView }) call: ApplicationCallView;
  @ApiProperty({ type: OwnOrganizationView }) organization: OwnOrganizationView;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ type: MoneyView, nullable: true }) requested: MoneyView | null;
  /** The name that the signatory typed; null to readers who do not get it. */
  @ApiProperty({ type: String, nullable: true }) certifiedName: string | null;
  @ApiProperty() revisionNumber: number;
  /** All of them, the first one first; each has a receipt of its own. */
  @ApiProperty({ type: [RevisionLinkView] }) revisions: RevisionLinkView[];
  /** SHA-256 over the answers and the form's version, in hexadecimal digits. */
  @ApiProperty() sha256: string;
  @ApiProperty({ type: NextStepView }) next: NextStepView;
  /** The titles of the sections that were handed in. */
  @ApiProperty({ type: [LocalizedTextView] }) sections: LocalizedTextView[];
}
