import type { ProblemParams } from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** A text in both official languages. */
export class LocalizedTextView {
  @ApiProperty() en: string;
  @ApiProperty() fr: string;
}

/** An amount in minor units, as a decimal string, with its currency. */
export class MoneyView {
  @ApiProperty({ example: '1250000' }) amountMinor: string;
  @ApiProperty({ example: 'CAD' }) currency: string;
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

/** Something that publication needs or its author should know; `path` leads to the field. */
export class CallProblemView {
  @ApiProperty({ example: '/form/project/title/label/fr' }) path: string;
  @ApiProperty({ example: 'call.form-text-missing' }) code: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) params: ProblemParams;
}

/** What an action on a call answers. */
export class ChangedCallView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() version: number;
}
