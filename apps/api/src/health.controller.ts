import { Controller, Get, Res } from '@nestjs/common';
import { Public, Readiness } from '@candela/platform';
import { ApiOkResponse, ApiProperty, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

class LiveView {
  @ApiProperty({ enum: ['ok'] }) status: 'ok';
}

class CheckView {
  @ApiProperty() name: string;
  @ApiProperty() ok: boolean;
}

class ReadyView {
  @ApiProperty() ready: boolean;
  @ApiProperty({ type: [CheckView] }) checks: CheckView[];
}

/** For whoever keeps the portal running. */
@ApiTags('health')
@Controller('api/health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process answers. */
  @Get('live')
  @Public('probes have no session, and the answer says nothing')
  @ApiOkResponse({ type: LiveView })
  live(): LiveView {
    return { status: 'ok' };
  }

  /** The process can do its work: database, migrations, queue, files. 503 otherwise. */
  @Get('ready')
  @Public('probes have no session, and the answer names checks only')
  @ApiOkResponse({ type: ReadyView })
  @ApiServiceUnavailableResponse({ type: ReadyView })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyView> {
    const report = await this.readiness.report();
    void reply.status(report.ready ? 200 : 503);
    return report;
  }
}
