import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListAwards } from '../queries/list-awards.js';
import { ReadAward } from '../queries/read-award.js';
import { MeetCondition } from '../use-cases/meet-condition.js';
import { TerminateAward } from '../use-cases/terminate-award.js';
import { ChangedAwardView, OwnAwardPageView, OwnAwardView } from './award-view.js';
import { MeetConditionBody, TerminateAwardBody } from './awards.body.js';
import { ListOwnAwardsQuery } from './awards.query.js';

/** Awards: an organization's own, and what happens to them. */
@ApiTags('awards')
@Controller('api/awards')
export class AwardsController {
  constructor(
    private readonly listAwards: ListAwards,
    private readonly readAward: ReadAward,
    private readonly terminateAward: TerminateAward,
    private readonly meetCondition: MeetCondition,
  ) {}

  @Get()
  @Action('award.list-own')
  @ApiOkResponse({ type: OwnAwardPageView })
  list(@CurrentActor() actor: Actor, @Query() query: ListOwnAwardsQuery): Promise<OwnAwardPageView> {
    return this.listAwards.own(actor, query);
  }

  @Get(':id')
  @Action('award.read-own')
  @ApiOkResponse({ type: OwnAwardView })
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OwnAwardView> {
    return this.readAward.own(actor, id);
  }

  @Post(':id/terminate')
  @HttpCode(200)
  @Action('award.terminate')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedAwardView })
  terminate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { reason }: TerminateAwardBody,
  ): Promise<ChangedAwardView> {
    return this.terminateAward.execute(actor, { id, version, reason: { en: reason.en, fr: reason.fr } });
  }

  @Post(':id/conditions/:number/meet')
  @HttpCode(200)
  @Action('award.meet-condition')
  @ApiOkResponse({ type: ChangedAwardView })
  meet(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() { note }: MeetConditionBody,
  ): Promise<ChangedAwardView> {
    return this.meetCondition.execute(actor, { awardId: id, number, note: note || null });
  }
}
