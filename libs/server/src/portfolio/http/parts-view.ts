import { LocalizedTextView } from '@candela/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { Word } from '../queries/word-name.js';

/** A word of a register, with its name in both languages. */
export class RegisterWordView implements Word {
  /** As the register writes it; what filters take. */
  @ApiProperty({ example: 'Local Initiatives' }) value: string;
  @ApiProperty({ type: LocalizedTextView }) name: LocalizedTextView;
}

/** Awards that match but for their currency: they are left out, and can be asked for. */
export class OtherCurrencyView {
  @ApiProperty({ example: 'EUR' }) currency: string;
  @ApiProperty({ type: 'integer' }) awards: number;
}
