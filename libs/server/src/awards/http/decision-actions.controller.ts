import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApproveDecision } from '../use-cases/approve-decision.js';
import { ReturnDecision } from '../use-cases/return-decision.js';
import { ReviseDecision } from '../use-cases/revise-decision.js';
import { WithdrawDecision } from '../use-cases/withdraw-decision.js';
import { ChangedDecisionView } from './decision-view.js';
import { ProposalBody, proposalOf, ReturnDecisionBody } from './decisions.body.js';

/** The actions that move a decision on before it is told. */
@ApiTags('decisions')
@Controller('api/decisions/:id')
export class DecisionActionsController {
  constructor(
    private readonly reviseDecision: ReviseDecision,
    private readonly returnDecision: ReturnDecision,
    private readonly approveDecision: ApproveDecision,
    private readonly withdrawDecision: WithdrawDecision,
  ) {}

  @Post('revise')
  @HttpCode(200)
  @Action('decision.revise')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedDecisionView })
  revise(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ProposalBody,
  ): Promise<ChangedDecisionView> {
    return this.reviseDecision.execute(actor, { id, version, proposal: proposalOf(body) });
  }

  @Post('return')
  @HttpCode(200)
  @Action('decision.return')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedDecisionView })
  return(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { reason }: ReturnDecisionBody,
  ): Promise<ChangedDecisionView> {
    return this.returnDecision.execute(actor, { id, version, reason });
  }

  @Post('approve')
  @HttpCode(200)
  @Action('decision.approve')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedDecisionView })
  approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedDecisionView> {
    return this.approveDecision.execute(actor, { id, version });
  }

  @Post('withdraw')
  @HttpCode(200)
  @Action('decision.withdraw')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedDecisionView })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<ChangedDecisionView> {
    return this.withdrawDecision.execute(actor, { id, version });
  }
}
