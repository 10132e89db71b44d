import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListCallReviewers } from '../queries/call-reviewers.js';
import { AnswerInvitation } from '../use-cases/answer-invitation.js';
import { AssignReviews } from '../use-cases/assign-reviews.js';
import { InviteReviewer } from '../use-cases/invite-reviewer.js';
import { KeepReviewers } from '../use-cases/keep-reviewers.js';
import { SendToPanel } from '../use-cases/send-to-panel.js';
import { AssignedReviewsView, CallReviewersView, SentToPanelView } from './call-reviews-view.js';
import { ChangedView } from './parts-view.js';
import {
  AssignReviewsBody,
  ChangeLoadBody,
  InviteReviewerBody,
  SendManyToPanelBody,
} from './reviews.body.js';

/** The reviewers of a call: asked, answering, given applications; and what is sent on when they are done. */
@ApiTags('call reviewers')
@Controller('api')
export class CallReviewersController {
  constructor(
    private readonly listReviewers: ListCallReviewers,
    private readonly inviteReviewer: InviteReviewer,
    private readonly answer: AnswerInvitation,
    private readonly keepReviewers: KeepReviewers,
    private readonly assignReviews: AssignReviews,
    private readonly panel: SendToPanel,
  ) {}

  @Get('calls/:id/reviewers')
  @Action('call.read-reviewers')
  @ApiOkResponse({ type: CallReviewersView })
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CallReviewersView> {
    return this.listReviewers.execute(actor, id);
  }

  @Post('calls/:id/reviewers')
  @Action('call-reviewer.invite')
  @ApiCreatedResponse({ type: ChangedView })
  invite(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: InviteReviewerBody,
  ): Promise<ChangedView> {
    return this.inviteReviewer.execute(actor, { callId: id, userId: body.userId, loadMax: body.loadMax });
  }

  @Post('calls/:id/assignments')
  @HttpCode(200)
  @Action('review.assign')
  @ApiOkResponse({ type: AssignedReviewsView })
  assign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AssignReviewsBody,
  ): Promise<AssignedReviewsView> {
    const { callReviewerId, applicationIds, dueOn = null, namesReader = false } = body;
    return this.assignReviews.execute(actor, {
      callId: id,
      callReviewerId,
      applicationIds,
      dueOn,
      namesReader,
    });
  }

  @Post('calls/:id/send-to-panel')
  @HttpCode(200)
  @Action('application.send-to-panel')
  @ApiOkResponse({ type: SentToPanelView })
  sendToPanel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SendManyToPanelBody,
  ): Promise<SentToPanelView> {
    const { applicationIds, reason = null } = body;
    return this.panel.executeMany(actor, { callId: id, applicationIds, reason });
  }

  @Patch('call-reviewers/:id')
  @Action('call-reviewer.change')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedView })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeLoadBody,
  ): Promise<ChangedView> {
    return this.keepReviewers.changeLoad(actor, { id, version, loadMax: body.loadMax });
  }

  @Post('call-reviewers/:id/remove')
  @HttpCode(200)
  @Action('call-reviewer.remove')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedView })
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedView> {
    return this.keepReviewers.remove(actor, { id, version });
  }

  @Post('call-reviewers/:id/accept')
  @HttpCode(200)
  @Action('call-reviewer.accept')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedView })
  accept(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedView> {
    return this.answer.accept(actor, { id, version });
  }

  @Post('call-reviewers/:id/decline')
  @HttpCode(200)
  @Action('call-reviewer.decline')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedView })
  decline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedView> {
    return this.answer.decline(actor, { id, version });
  }
}
