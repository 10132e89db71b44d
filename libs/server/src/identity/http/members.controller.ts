import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { Action, CurrentActor, IfMatch, RateLimit, type Actor } from '@candela/platform';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListInvitations } from '../queries/list-invitations.js';
import { ListMembers } from '../queries/list-members.js';
import { ChangeMemberRoles } from '../use-cases/change-member-roles.js';
import { IssueInvitation } from '../use-cases/issue-invitation.js';
import { RemoveMember } from '../use-cases/remove-member.js';
import { InvitationListView, MemberListView } from './organization-view.js';
import { IssueInvitationBody, MemberRolesBody } from './organization.body.js';
import { ChangedView, CreatedView } from './parts-view.js';

/** Who belongs to an organization, and who is asked to. */
@ApiTags('identity')
@Controller('api/organizations/:id')
export class MembersController {
  constructor(
    private readonly members: ListMembers,
    private readonly open: ListInvitations,
    private readonly changing: ChangeMemberRoles,
    private readonly removing: RemoveMember,
    private readonly issuing: IssueInvitation,
  ) {}

  @Get('members')
  @Action('membership.list')
  @ApiOkResponse({ type: MemberListView })
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MemberListView> {
    return this.members.execute(actor, id);
  }

  @Put('members/:userId/roles')
  @Action('membership.change-roles')
  @ApiOkResponse({ type: ChangedView })
  changeRoles(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) organizationId: string,
    @Param('userId', ParseUUIDPipe) userId: string,
    @IfMatch() version: number,
    @Body() { roles }: MemberRolesBody,
  ): Promise<ChangedView> {
    return this.changing.execute(actor, { organizationId, userId, version, roles });
  }

  @Delete('members/:userId')
  @HttpCode(204)
  @Action('membership.remove')
  @ApiNoContentResponse()
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('userId', ParseUUIDPipe) userId: string,
  ): Promise<void> {
    return this.removing.execute(actor, id, userId);
  }

  @Get('invitations')
  @Action('invitation.list')
  @ApiOkResponse({ type: InvitationListView })
  invitations(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<InvitationListView> {
    return this.open.execute(actor, id);
  }

  @Post('invitations')
  @Action('invitation.issue')
  @RateLimit(60, 3600)
  @ApiCreatedResponse({ type: CreatedView })
  invite(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) organizationId: string,
    @Body() body: IssueInvitationBody,
  ): Promise<CreatedView> {
    return this.issuing.execute(actor, { organizationId, ...body });
  }
}
