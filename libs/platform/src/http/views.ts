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

/** An amount as it goes out. */
export function moneyView(amountMinor: bigint | string, currency: string): MoneyView {
  return { amountMinor: amountMinor.toString(), currency };
}
