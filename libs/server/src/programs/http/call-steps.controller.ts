import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ArchiveCall } from '../use-cases/archive-call.js';
import { CancelCall } from '../use-cases/cancel-call.js';
import { ExtendCall } from '../use-cases/extend-call.js';
import { PublishCall } from '../use-cases/publish-call.js';
import { RequestTranslationReview } from '../use-cases/request-translation-review.js';
import { ReturnToDraft } from '../use-cases/return-to-draft.js';
import { CancelCallBody, ExtendCallBody } from './calls.body.js';
import { ChangedCallView } from './parts-view.js';

/** The steps of a call's life. Each brings the version of the call that was read. */
@ApiTags('programs')
@Controller('api/calls/:id')
export class CallStepsController {
  constructor(
    private readonly reviewRequest: RequestTranslationReview,
    private readonly draftReturn: ReturnToDraft,
    private readonly publishCall: PublishCall,
    private readonly extendCall: ExtendCall,
    private readonly cancelCall: CancelCall,
    private readonly archiveCall: ArchiveCall,
  ) {}

  @Post('request-translation-review')
  @Action('call.request-translation-review')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangedCallView })
  requestTranslationReview(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedCallView> {
    return this.reviewRequest.execute(actor, id, version);
  }

  @Post('return-to-draft')
  @Action('call.return-to-draft')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangedCallView })
  returnToDraft(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedCallView> {
    return this.draftReturn.execute(actor, id, version);
  }

  @Post('publish')
  @Action('call.publish')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangedCallView })
  publish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedCallView> {
    return this.publishCall.execute(actor, id, version);
  }

  @Post('extend')
  @Action('call.extend')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangedCallView })
  extend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ExtendCallBody,
  ): Promise<ChangedCallView> {
    return this.extendCall.execute(actor, id, version, body);
  }

  @Post('cancel')
  @Action('call.cancel')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangedCallView })
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: CancelCallBody,
  ): Promise<ChangedCallView> {
    return this.cancelCall.execute(actor, id, version, body.reason);
  }

  @Post('archive')
  @Action('call.archive')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangedCallView })
  archive(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedCallView> {
    return this.archiveCall.execute(actor, id, version);
  }
}
