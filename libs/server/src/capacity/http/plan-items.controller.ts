import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ChangePlanItem, ProgressPlanItem, RemovePlanItem, type PlanItemInput } from '../use-cases/plan.js';
import { CapacityReasonBody, PlanItemBody } from './capacity.body.js';
import { ChangedCapacityView, RemovedPlanItemView } from './capacity-views.js';

/** What is sent, as the use cases take it. */
export function planItemOf({ costMinor, ...body }: PlanItemBody): PlanItemInput {
  return { ...body, costMinor: costMinor === null ? null : BigInt(costMinor) };
}

/** The things of a plan: written until it is agreed, followed from then on. */
@ApiTags('capacity')
@Controller('api/capacity/plan-items/:id')
export class PlanItemsController {
  constructor(
    private readonly change: ChangePlanItem,
    private readonly remove: RemovePlanItem,
    private readonly progress: ProgressPlanItem,
  ) {}

  @Put()
  @Action('capacity.change-plan-item')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedCapacityView })
  changePlanItem(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: PlanItemBody,
  ): Promise<ChangedCapacityView> {
    return this.change.execute(actor, { id, version }, planItemOf(body));
  }

  @Post('remove')
  @HttpCode(200)
  @Action('capacity.remove-plan-item')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: RemovedPlanItemView })
  removePlanItem(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<RemovedPlanItemView> {
    return this.remove.execute(actor, { id, version });
  }

  @Post('begin')
  @HttpCode(200)
  @Action('capacity.begin-plan-item')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedCapacityView })
  begin(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedCapacityView> {
    return this.progress.execute(actor, { id, version }, 'capacity.begin-plan-item', null);
  }

  @Post('finish')
  @HttpCode(200)
  @Action('capacity.finish-plan-item')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedCapacityView })
  finish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedCapacityView> {
    return this.progress.execute(actor, { id, version }, 'capacity.finish-plan-item', null);
  }

  @Post('drop')
  @HttpCode(200)
  @Action('capacity.drop-plan-item')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedCapacityView })
  drop(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { reason }: CapacityReasonBody,
  ): Promise<ChangedCapacityView> {
    return this.progress.execute(actor, { id, version }, 'capacity.drop-plan-item', reason);
  }
}
