import type { ProblemParams } from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** A text in both official languages. */
export class LocalizedTextView {
  @ApiProperty() en: string;
  @ApiProperty() fr: string;
}

/** Why something is not possible now; the catalogues have a sentence for the code. */
export class ReasonView {
  @ApiProperty() code: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) params: ProblemParams;
}

/** One thing the reader might do: possible now, or not and why. */
export class AllowedActionView {
  @ApiProperty() action: string;
  @ApiProperty() enabled: boolean;
  @ApiProperty({ type: ReasonView, nullable: true }) reason: ReasonView | null;
}

/** What has just been made. */
export class CreatedView {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** What has just been made, with the version to send when changing it. */
export class CreatedVersionView extends CreatedView {
  @ApiProperty() version: number;
}

/** The version that a change has led to. */
export class ChangedView {
  @ApiProperty() version: number;
}
