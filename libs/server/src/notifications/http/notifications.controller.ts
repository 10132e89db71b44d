import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Inbox } from '../queries/inbox.js';
import { ChoosePreferences } from '../use-cases/choose-preferences.js';
import { MarkRead } from '../use-cases/mark-read.js';
import {
  InboxQuery,
  InboxView,
  MarkedView,
  PreferencesBody,
  PreferencesView,
  UnreadView,
  VersionView,
} from './notification-view.js';

/** What a person should know. */
@ApiTags('notifications')
@Controller('api/notifications')
export class NotificationsController {
  constructor(
    private readonly inbox: Inbox,
    private readonly markRead: MarkRead,
    private readonly choosePreferences: ChoosePreferences,
  ) {}

  @Get()
  @Action('notification.list')
  @ApiOkResponse({ type: InboxView })
  list(@CurrentActor() actor: Actor, @Query() query: InboxQuery): Promise<InboxView> {
    const { cursor, unreadOnly } = query;
    return this.inbox.list(actor, { ...(cursor ? { cursor } : {}), unreadOnly: unreadOnly === 'true' });
  }

  @Get('unread')
  @Action('notification.list')
  @ApiOkResponse({ type: UnreadView })
  async unread(@CurrentActor() actor: Actor): Promise<UnreadView> {
    return { unread: await this.inbox.unread(actor) };
  }

  @Post('mark-all-read')
  @HttpCode(200)
  @Action('notification.mark-read')
  @ApiOkResponse({ type: MarkedView })
  markAllRead(@CurrentActor() actor: Actor): Promise<MarkedView> {
    return this.markRead.all(actor);
  }

  @Post(':id/mark-read')
  @HttpCode(200)
  @Action('notification.mark-read')
  @ApiOkResponse({ schema: { type: 'object', properties: { id: { type: 'string' } } } })
  markOneRead(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<{ id: string }> {
    return this.markRead.one(actor, id);
  }

  @Get('preferences')
  @Action('notification.choose')
  @ApiOkResponse({ type: PreferencesView })
  preferences(@CurrentActor() actor: Actor): Promise<PreferencesView> {
    return this.choosePreferences.current(actor);
  }

  @Put('preferences')
  @Action('notification.choose')
  @ApiOkResponse({ type: VersionView })
  choose(
    @CurrentActor() actor: Actor,
    @Body() body: PreferencesBody,
    @IfMatch() version: number,
  ): Promise<VersionView> {
    return this.choosePreferences.execute(actor, body, version);
  }
}
