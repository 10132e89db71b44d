import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListOwnReviewsOf } from '../queries/own-reviews.js';
import { ReadOwnReview } from '../queries/read-own-review.js';
import { CertifyReview } from '../use-cases/certify-review.js';
import { DeclareConflict } from '../use-cases/declare-conflict.js';
import { SaveReview } from '../use-cases/save-review.js';
import { SubmitReview } from '../use-cases/submit-review.js';
import { ChangedView } from './parts-view.js';
import { OwnReviewPageView, OwnReviewView, SavedReviewView } from './review-view.js';
import { DeclareConflictBody, ListOwnReviewsQuery, SaveReviewBody } from './reviews.body.js';

/** What a reviewer does: certify or declare a conflict, score, hand in. */
@ApiTags('reviews')
@Controller('api/reviews')
export class OwnReviewsController {
  constructor(
    private readonly listOwnReviews: ListOwnReviewsOf,
    private readonly readOwnReview: ReadOwnReview,
    private readonly certifyReview: CertifyReview,
    private readonly declareConflictOf: DeclareConflict,
    private readonly saveReview: SaveReview,
    private readonly submitReview: SubmitReview,
  ) {}

  @Get()
  @Action('review.list-own')
  @ApiOkResponse({ type: OwnReviewPageView })
  list(@CurrentActor() actor: Actor, @Query() query: ListOwnReviewsQuery): Promise<OwnReviewPageView> {
    return this.listOwnReviews.execute(actor, query);
  }

  @Get(':id')
  @Action('review.read')
  @ApiOkResponse({ type: OwnReviewView })
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OwnReviewView> {
    return this.readOwnReview.execute(actor, id);
  }

  @Patch(':id')
  @Action('review.save')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: SavedReviewView })
  save(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SaveReviewBody,
  ): Promise<SavedReviewView> {
    return this.saveReview.execute(actor, { id, version, answers: body.answers });
  }

  @Post(':id/certify')
  @HttpCode(200)
  @Action('review.certify')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedView })
  certify(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedView> {
    return this.certifyReview.execute(actor, { id, version });
  }

  @Post(':id/declare-conflict')
  @HttpCode(200)
  @Action('review.declare-conflict')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedView })
  declareConflict(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: DeclareConflictBody,
  ): Promise<ChangedView> {
    return this.declareConflictOf.execute(actor, { id, version, kind: body.kind, note: body.note || null });
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Action('review.submit')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedView })
  submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedView> {
    return this.submitReview.execute(actor, { id, version });
  }
}
