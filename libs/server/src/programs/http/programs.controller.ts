import { Action, type Actor, CurrentActor, LocalizedTextView } from '@candela/platform';
import { CALL_TEMPLATES, type CallTemplateKey } from '@candela/contracts';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ListPrograms } from '../queries/list-programs.js';

export class ProgramView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'LIF' }) code: string;
  @ApiProperty({ type: LocalizedTextView }) name: LocalizedTextView;
  @ApiProperty({ type: LocalizedTextView }) description: LocalizedTextView;
  /** Null where calls cannot be made yet. */
  @ApiProperty({ enum: CALL_TEMPLATES, enumName: 'CallTemplateKey', nullable: true })
  template: CallTemplateKey | null;
}

/** The programs that have calls. */
@ApiTags('programs')
@Controller('api/programs')
export class ProgramsController {
  constructor(private readonly listPrograms: ListPrograms) {}

  @Get()
  @Action('program.read')
  @ApiOkResponse({ type: [ProgramView] })
  async list(@CurrentActor() actor: Actor): Promise<ProgramView[]> {
    const programs = await this.listPrograms.execute(actor);
    return programs.map(({ id, code, name, description, template }) => ({
      id,
      code,
      name,
      description,
      template,
    }));
  }
}
