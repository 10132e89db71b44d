import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListActivities } from '../queries/list-activities.js';
import { ReadCapacityFile } from '../queries/read-capacity-file.js';
import { RecordActivity } from '../use-cases/activities.js';
import { DropOut } from '../use-cases/drop-out.js';
import { OpenCapacityFile } from '../use-cases/open-capacity-file.js';
import { AddPlanItem, AgreePlan } from '../use-cases/plan.js';
import { ActivityBody, CapacityReasonBody, ListActivitiesQuery, PlanItemBody } from './capacity.body.js';
import { ActivityListView, CapacityView, ChangedCapacityView } from './capacity-views.js';
import { planItemOf } from './plan-items.controller.js';
import { activityView, capacityView } from './shown.js';

/** How the organization of an award grows. */
@ApiTags('capacity')
@Controller('api/awards/:id/capacity')
export class CapacityController {
  constructor(
    private readonly readFile: ReadCapacityFile,
    private readonly openFile: OpenCapacityFile,
    private readonly dropOut: DropOut,
    private readonly addItem: AddPlanItem,
    private readonly agree: AgreePlan,
    private readonly listActivities: ListActivities,
    private readonly record: RecordActivity,
  ) {}

  @Get()
  @Action('capacity.read')
  @ApiOkResponse({ type: CapacityView })
  async detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CapacityView> {
    return capacityView(await this.readFile.execute(actor, id));
  }

  @Post()
  @Action('capacity.open')
  @ApiCreatedResponse({ type: ChangedCapacityView })
  open(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ChangedCapacityView> {
    return this.openFile.execute(actor, id);
  }

  @Post('drop-out')
  @HttpCode(200)
  @Action('capacity.drop-out')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedCapacityView })
  goNoFurther(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { reason }: CapacityReasonBody,
  ): Promise<ChangedCapacityView> {
    return this.dropOut.execute(actor, { id, version, reason });
  }

  @Post('plan-items')
  @Action('capacity.add-plan-item')
  @ApiCreatedResponse({ type: ChangedCapacityView })
  addPlanItem(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PlanItemBody,
  ): Promise<ChangedCapacityView> {
    return this.addItem.execute(actor, id, planItemOf(body));
  }

  @Post('agree-plan')
  @HttpCode(200)
  @Action('capacity.agree-plan')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedCapacityView })
  agreePlan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedCapacityView> {
    return this.agree.execute(actor, { id, version });
  }

  @Get('activities')
  @Action('capacity.list-activities')
  @ApiOkResponse({ type: ActivityListView })
  async activities(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListActivitiesQuery,
  ): Promise<ActivityListView> {
    const { items, ...page } = await this.listActivities.execute(actor, id, query);
    return { ...page, items: items.map(activityView) };
  }

  @Post('activities')
  @Action('capacity.record-activity')
  @ApiCreatedResponse({ type: ChangedCapacityView })
  recordActivity(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ActivityBody,
  ): Promise<ChangedCapacityView> {
    return this.record.execute(actor, id, { ...body });
  }
}
