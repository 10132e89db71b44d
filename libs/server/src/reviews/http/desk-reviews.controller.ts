import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReadApplicationReviews } from '../queries/read-application-reviews.js';
import { ReturnReview } from '../use-cases/return-review.js';
import { SendToPanel } from '../use-cases/send-to-panel.js';
import { UnassignReview } from '../use-cases/unassign-review.js';
import { ChangedView } from './parts-view.js';
import { ApplicationReviewsView } from './review-view.js';
import { ReturnReviewBody, SendToPanelBody } from './reviews.body.js';

/** What officers do with the reviews of one application. */
@ApiTags('desk reviews')
@Controller('api')
export class DeskReviewsController {
  constructor(
    private readonly readReviews: ReadApplicationReviews,
    private readonly returnReviewOf: ReturnReview,
    private readonly unassignReview: UnassignReview,
    private readonly panel: SendToPanel,
  ) {}

  @Get('applications/:id/reviews')
  @Action('application.read-reviews')
  @ApiOkResponse({ type: ApplicationReviewsView })
  reviews(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ApplicationReviewsView> {
    return this.readReviews.execute(actor, id);
  }

  @Post('applications/:id/send-to-panel')
  @HttpCode(200)
  @Action('application.send-to-panel')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedView })
  sendToPanel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SendToPanelBody,
  ): Promise<ChangedView> {
    return this.panel.execute(actor, { id, version, reason: body.reason ?? null });
  }

  @Post('reviews/:id/return')
  @HttpCode(200)
  @Action('review.return')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedView })
  returnReview(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ReturnReviewBody,
  ): Promise<ChangedView> {
    return this.returnReviewOf.execute(actor, { id, version, reason: body.reason });
  }

  @Post('reviews/:id/unassign')
  @HttpCode(200)
  @Action('review.unassign')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedView })
  unassign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedView> {
    return this.unassignReview.execute(actor, { id, version });
  }
}
