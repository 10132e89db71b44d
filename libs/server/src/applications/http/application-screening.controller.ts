import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReadScreening } from '../queries/read-screening.js';
import { CheckEligibility } from '../use-cases/check-eligibility.js';
import { FindEligible } from '../use-cases/find-eligible.js';
import { FindIneligible } from '../use-cases/find-ineligible.js';
import { RequestChanges } from '../use-cases/request-changes.js';
import { ChangedApplicationView } from './application-view.js';
import { CheckEligibilityBody, FindIneligibleBody, RequestChangesBody } from './screening.body.js';
import { CheckedView, ScreeningView } from './screening-view.js';

/** The first look of an officer at what was submitted, and how it ends. */
@ApiTags('desk applications')
@Controller('api/applications/:id')
export class ApplicationScreeningController {
  constructor(
    private readonly readScreening: ReadScreening,
    private readonly checkEligibility: CheckEligibility,
    private readonly eligible: FindEligible,
    private readonly ineligible: FindIneligible,
    private readonly changes: RequestChanges,
  ) {}

  @Get('screening')
  @Action('application.read-screening')
  @ApiOkResponse({ type: ScreeningView })
  screening(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ScreeningView> {
    return this.readScreening.execute(actor, id);
  }

  @Post('check-eligibility')
  @HttpCode(200)
  @Action('application.check-eligibility')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version of the checklist.' })
  @ApiOkResponse({ type: CheckedView })
  check(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: CheckEligibilityBody,
  ): Promise<CheckedView> {
    return this.checkEligibility.execute(actor, { id, version, ...body });
  }

  @Post('find-eligible')
  @HttpCode(200)
  @Action('application.find-eligible')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedApplicationView })
  findEligible(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedApplicationView> {
    return this.eligible.execute(actor, { id, version });
  }

  @Post('find-ineligible')
  @HttpCode(200)
  @Action('application.find-ineligible')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedApplicationView })
  findIneligible(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: FindIneligibleBody,
  ): Promise<ChangedApplicationView> {
    return this.ineligible.execute(actor, { id, version, ...body });
  }

  @Post('request-changes')
  @HttpCode(200)
  @Action('application.request-changes')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedApplicationView })
  requestChanges(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: RequestChangesBody,
  ): Promise<ChangedApplicationView> {
    return this.changes.execute(actor, { id, version, ...body });
  }
}
