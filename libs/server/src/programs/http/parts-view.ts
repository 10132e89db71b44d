import type { ProblemParams } from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';

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
