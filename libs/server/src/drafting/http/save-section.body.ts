import type { SectionAnswers } from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';

/** The answers that changed since the version in `If-Match`; null empties one. */
export class SaveSectionBody {
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  answers: SectionAnswers;
}
