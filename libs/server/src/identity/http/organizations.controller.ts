import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { Action, CurrentActor, IfMatch, RateLimit, type Actor } from '@candela/platform';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListOrganizations } from '../queries/list-organizations.js';
import { OrganizationDetail } from '../queries/organization-detail.js';
import { CreateOrganization } from '../use-cases/create-organization.js';
import { LeaveOrganization } from '../use-cases/remove-member.js';
import { UpdateOrganization } from '../use-cases/update-organization.js';
import { OrganizationPageView, OrganizationView } from './organization-view.js';
import { OrganizationBody, OrganizationQuery } from './organization.body.js';
import { ChangedView, CreatedVersionView } from './parts-view.js';

/** Organizations: the reader's own, and for staff those of their missions. */
@ApiTags('identity')
@Controller('api/organizations')
export class OrganizationsController {
  constructor(
    private readonly listing: ListOrganizations,
    private readonly one: OrganizationDetail,
    private readonly creating: CreateOrganization,
    private readonly updating: UpdateOrganization,
    private readonly leaving: LeaveOrganization,
  ) {}

  @Get()
  @Action('organization.list')
  @ApiOkResponse({ type: OrganizationPageView })
  list(@CurrentActor() actor: Actor, @Query() query: OrganizationQuery): Promise<OrganizationPageView> {
    return this.listing.execute(actor, query, query.limit, query.cursor);
  }

  @Post()
  @Action('organization.create')
  @RateLimit(40, 600)
  @ApiCreatedResponse({ type: CreatedVersionView })
  create(@CurrentActor() actor: Actor, @Body() body: OrganizationBody): Promise<CreatedVersionView> {
    return this.creating.execute(actor, body);
  }

  @Get(':id')
  @Action('organization.read')
  @ApiOkResponse({ type: OrganizationView })
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OrganizationView> {
    return this.one.execute(actor, id);
  }

  @Patch(':id')
  @Action('organization.update')
  @ApiOkResponse({ type: ChangedView })
  update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: OrganizationBody,
  ): Promise<ChangedView> {
    return this.updating.execute(actor, id, version, body);
  }

  @Post(':id/leave')
  @HttpCode(204)
  @Action('membership.leave')
  @ApiNoContentResponse()
  leave(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.leaving.execute(actor, id);
  }
}
