import { Controller, Get } from '@nestjs/common';
import { Public } from '@candela/platform';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

/** For whoever keeps the portal running. */
@ApiTags('health')
@Controller('api/health')
export class HealthController {
  /** The process answers. */
  @Get('live')
  @Public('probes have no session, and the answer says nothing')
  @ApiOkResponse({ schema: { type: 'object', properties: { status: { type: 'string', enum: ['ok'] } } } })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }
}
