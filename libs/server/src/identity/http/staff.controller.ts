import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListInvitations } from '../queries/list-invitations.js';
import { ListStaff } from '../queries/list-staff.js';
import { DisableStaff } from '../use-cases/disable-staff.js';
import { EnableStaff } from '../use-cases/enable-staff.js';
import { GrantRoles } from '../use-cases/grant-roles.js';
import { InviteStaff } from '../use-cases/invite-staff.js';
import { InvitationListView } from './organization-view.js';
import { ChangedView, CreatedView } from './parts-view.js';
import { StaffPageView } from './staff-view.js';
import { GrantRolesBody, InviteStaffBody, StaffQuery } from './staff.body.js';

/** The staff and their roles; for the administrator. */
@ApiTags('identity')
@Controller('api/staff')
export class StaffController {
  constructor(
    private readonly staff: ListStaff,
    private readonly open: ListInvitations,
    private readonly inviting: InviteStaff,
    private readonly granting: GrantRoles,
    private readonly disabling: DisableStaff,
    private readonly enabling: EnableStaff,
  ) {}

  @Get()
  @Action('staff.list')
  @ApiOkResponse({ type: StaffPageView })
  list(@CurrentActor() actor: Actor, @Query() query: StaffQuery): Promise<StaffPageView> {
    return this.staff.execute(actor, query, query.limit, query.cursor);
  }

  @Get('invitations')
  @Action('invitation.list')
  @ApiOkResponse({ type: InvitationListView })
  invitations(@CurrentActor() actor: Actor): Promise<InvitationListView> {
    return this.open.execute(actor, null);
  }

  @Post('invitations')
  @Action('staff.invite')
  @ApiCreatedResponse({ type: CreatedView })
  invite(@CurrentActor() actor: Actor, @Body() body: InviteStaffBody): Promise<CreatedView> {
    return this.inviting.execute(actor, body);
  }

  @Put(':userId/grants')
  @Action('staff.grant')
  @ApiOkResponse({ type: ChangedView })
  grant(
    @CurrentActor() actor: Actor,
    @Param('userId', ParseUUIDPipe) userId: string,
    @IfMatch() version: number,
    @Body() { grants }: GrantRolesBody,
  ): Promise<ChangedView> {
    return this.granting.execute(actor, userId, version, grants);
  }

  @Post(':userId/disable')
  @HttpCode(200)
  @Action('staff.disable')
  @ApiOkResponse({ type: ChangedView })
  disable(
    @CurrentActor() actor: Actor,
    @Param('userId', ParseUUIDPipe) userId: string,
    @IfMatch() version: number,
  ): Promise<ChangedView> {
    return this.disabling.execute(actor, userId, version);
  }

  @Post(':userId/enable')
  @HttpCode(200)
  @Action('staff.enable')
  @ApiOkResponse({ type: ChangedView })
  enable(
    @CurrentActor() actor: Actor,
    @Param('userId', ParseUUIDPipe) userId: string,
    @IfMatch() version: number,
  ): Promise<ChangedView> {
    return this.enabling.execute(actor, userId, version);
  }
}
