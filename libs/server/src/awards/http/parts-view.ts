import type { ProblemParams } from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';
import type { Word } from '../queries/word-name.js';

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

/** A word of a register, with its name in both languages. */
export class RegisterWordView implements Word {
  /** As the register writes it; what filters take. */
  @ApiProperty({ example: 'Local Initiatives' }) value: string;
  @ApiProperty({ type: LocalizedTextView }) name: LocalizedTextView;
}

/** An amount as it goes out. */
export function moneyView(amountMinor: bigint | string, currency: string): MoneyView {
  return { amountMinor: amountMinor.toString(), currency };
}
