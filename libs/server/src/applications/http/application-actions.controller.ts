import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RaiseConfidentiality } from '../use-cases/raise-confidentiality.js';
import { ResubmitApplication } from '../use-cases/resubmit-application.js';
import { StartScreening } from '../use-cases/start-screening.js';
import { SubmitApplication } from '../use-cases/submit-application.js';
import { WithdrawApplication } from '../use-cases/withdraw-application.js';
import { ChangedApplicationView, SubmittedApplicationView } from './application-view.js';
import {
  RaiseConfidentialityBody,
  SubmitApplicationBody,
  WithdrawApplicationBody,
} from './applications.body.js';

/** The actions that move an application on. */
@ApiTags('applications')
@Controller('api/applications/:id')
export class ApplicationActionsController {
  constructor(
    private readonly submitApplication: SubmitApplication,
    private readonly withdrawApplication: WithdrawApplication,
    private readonly raise: RaiseConfidentiality,
    private readonly screening: StartScreening,
    private readonly resubmitApplication: ResubmitApplication,
  ) {}

  @Post('submit')
  @HttpCode(200)
  @Action('application.submit')
  @ApiOkResponse({ type: SubmittedApplicationView })
  submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SubmitApplicationBody,
  ): Promise<SubmittedApplicationView> {
    return this.submitApplication.execute(actor, {
      id,
      contentVersion: body.contentVersion,
      typedName: body.typedName,
    });
  }

  @Post('resubmit')
  @HttpCode(200)
  @Action('application.resubmit')
  @ApiOkResponse({ type: SubmittedApplicationView })
  resubmit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SubmitApplicationBody,
  ): Promise<SubmittedApplicationView> {
    return this.resubmitApplication.execute(actor, {
      id,
      contentVersion: body.contentVersion,
      typedName: body.typedName,
    });
  }

  @Post('withdraw')
  @HttpCode(200)
  @Action('application.withdraw')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedApplicationView })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: WithdrawApplicationBody,
  ): Promise<ChangedApplicationView> {
    return this.withdrawApplication.execute(actor, { id, version, reason: body.reason ?? null });
  }

  @Post('raise-confidentiality')
  @HttpCode(200)
  @Action('application.raise-confidentiality')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedApplicationView })
  raiseConfidentiality(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: RaiseConfidentialityBody,
  ): Promise<ChangedApplicationView> {
    return this.raise.execute(actor, { id, version, level: body.level });
  }

  @Post('start-screening')
  @HttpCode(200)
  @Action('application.start-screening')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedApplicationView })
  startScreening(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedApplicationView> {
    return this.screening.execute(actor, { id, version });
  }
}
