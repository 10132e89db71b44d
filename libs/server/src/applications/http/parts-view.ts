import { LocalizedTextView, MoneyView } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';
import {
  APPLICATION_STATES,
  type ApplicationState,
  CONFIDENTIALITY_LEVELS,
  type ConfidentialityLevel,
  type Language,
  LANGUAGES,
} from '@candela/contracts';

/** An organization, by name, to its own members. */
export class OwnOrganizationView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

/** The call that an application answers. */
export class ApplicationCallView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() reference: string;
  @ApiProperty({ type: LocalizedTextView }) title: LocalizedTextView;
  @ApiProperty({ format: 'date-time' }) opensAt: string;
  @ApiProperty({ format: 'date-time' }) closesAt: string;
  /** IANA name of the zone in which the deadline is announced. */
  @ApiProperty({ example: 'Africa/Nairobi' }) timeZone: string;
  /** By the server's clock at `serverTime`. */
  @ApiProperty() acceptsApplications: boolean;
}

/** What is asked for, beside what the call gives. */
export class AmountsView {
  @ApiProperty({ type: MoneyView, nullable: true }) requested: MoneyView | null;
  @ApiProperty({ type: MoneyView, nullable: true }) min: MoneyView | null;
  @ApiProperty({ type: MoneyView, nullable: true }) max: MoneyView | null;
  /** What may still be added below `max`; negative when above. */
  @ApiProperty({ type: MoneyView, nullable: true }) left: MoneyView | null;
}

/** What every page about an application carries. */
export class ApplicationHeadView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'LIF-KE-2026-0007' }) reference: string;
  @ApiProperty({ enum: APPLICATION_STATES, enumName: 'ApplicationState' }) state: ApplicationState;
  @ApiProperty({ enum: CONFIDENTIALITY_LEVELS, enumName: 'ConfidentialityLevel' })
  confidentiality: ConfidentialityLevel;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  /** Language of the answers. */
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) language: Language;
  /** For `If-Match` of the actions on it. */
  @ApiProperty() version: number;
}
