import { CAPACITY_AREAS, type CapacityArea } from '@candela/contracts';
import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseEnumPipe,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { ReadAssessment } from '../queries/read-assessment.js';
import { ConfirmAssessment, ReturnAssessment, SubmitAssessment } from '../use-cases/assessment-steps.js';
import { SaveAccount, SaveLevel } from '../use-cases/save-assessment.js';
import { CapacityReasonBody, SaveAccountBody, SaveLevelBody } from './capacity.body.js';
import { AssessmentView, ChangedCapacityView, SavedCapacityView } from './capacity-views.js';
import { assessmentView } from './shown.js';

const AREA = new ParseEnumPipe(Object.fromEntries(CAPACITY_AREAS.map((area) => [area, area])));

/** Assessments: written area by area, handed in, and confirmed. */
@ApiTags('capacity')
@Controller('api/capacity/assessments/:id')
export class AssessmentsController {
  constructor(
    private readonly read: ReadAssessment,
    private readonly saveOne: SaveLevel,
    private readonly saveText: SaveAccount,
    private readonly submitOne: SubmitAssessment,
    private readonly returnOne: ReturnAssessment,
    private readonly confirmOne: ConfirmAssessment,
  ) {}

  @Get()
  @Action('capacity.read-assessment')
  @ApiOkResponse({ type: AssessmentView })
  async detail(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AssessmentView> {
    return assessmentView(await this.read.execute(actor, id));
  }

  @Put('levels/:area')
  @Action('capacity.save-level')
  @ApiParam({ name: 'area', enum: CAPACITY_AREAS, enumName: 'CapacityArea' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version of the area that was read.' })
  @ApiOkResponse({ type: SavedCapacityView })
  saveLevel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('area', AREA) area: CapacityArea,
    @IfMatch() version: number,
    @Body() body: SaveLevelBody,
  ): Promise<SavedCapacityView> {
    return this.saveOne.execute(actor, { id, area, version, ...body });
  }

  @Put('accounts')
  @Action('capacity.save-account')
  @ApiOkResponse({ type: SavedCapacityView })
  saveAccount(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SaveAccountBody,
  ): Promise<SavedCapacityView> {
    return this.saveText.execute(actor, { id, ...body });
  }

  @Post('submit')
  @HttpCode(200)
  @Action('capacity.submit-assessment')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedCapacityView })
  submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedCapacityView> {
    return this.submitOne.execute(actor, { id, version });
  }

  @Post('return')
  @HttpCode(200)
  @Action('capacity.return-assessment')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedCapacityView })
  sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { reason }: CapacityReasonBody,
  ): Promise<ChangedCapacityView> {
    return this.returnOne.execute(actor, { id, version, note: reason });
  }

  @Post('confirm')
  @HttpCode(200)
  @Action('capacity.confirm-assessment')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedCapacityView })
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedCapacityView> {
    return this.confirmOne.execute(actor, { id, version });
  }
}
