import { CALL_SEARCH_CHARS_MAX, COUNTRY_CODES } from '@candela/contracts';
import { Public } from '@candela/platform';
import { Controller, Get, Header, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PublicCalls } from '../queries/public-calls.js';
import {
  PublicCallDetailView,
  PublicCallPageView,
  PublicFormView,
  publicCallDetailView,
  publicCallPageView,
  publicFormView,
} from './public-call-view.js';

export class ListPublicCallsQuery {
  /** Words of the title or the reference. */
  @ApiPropertyOptional({ maxLength: CALL_SEARCH_CHARS_MAX })
  @IsOptional()
  @MaxLength(CALL_SEARCH_CHARS_MAX, { context: { max: CALL_SEARCH_CHARS_MAX } })
  @IsString()
  q?: string;

  @ApiPropertyOptional({ example: 'KE' }) @IsOptional() @IsIn(COUNTRY_CODES) country?: string;
  @ApiPropertyOptional() @IsOptional() @MaxLength(500) @IsString() cursor?: string;
}

const FOR_EVERYBODY =
  'published calls are for everybody, and people at risk should not have to say who they are';
/** Half a minute: an opening, a deadline or an extension is never told later than that. */
const CACHED = 'public, max-age=30';

/** Calls as anybody may read them. */
@ApiTags('public')
@Controller('api/public/calls')
export class PublicCallsController {
  constructor(private readonly publicCalls: PublicCalls) {}

  @Get()
  @Public(FOR_EVERYBODY)
  @Header('Cache-Control', CACHED)
  @ApiOkResponse({ type: PublicCallPageView })
  async list(@Query() { q, country, cursor }: ListPublicCallsQuery): Promise<PublicCallPageView> {
    return publicCallPageView(await this.publicCalls.list({ search: q, country, cursor }));
  }

  @Get(':id')
  @Public(FOR_EVERYBODY)
  @Header('Cache-Control', CACHED)
  @ApiOkResponse({ type: PublicCallDetailView })
  async detail(@Param('id', ParseUUIDPipe) id: string): Promise<PublicCallDetailView> {
    return publicCallDetailView(await this.publicCalls.detail(id));
  }

  @Get(':id/form')
  @Public(FOR_EVERYBODY)
  @Header('Cache-Control', CACHED)
  @ApiOkResponse({ type: PublicFormView })
  async form(@Param('id', ParseUUIDPipe) id: string): Promise<PublicFormView> {
    return publicFormView(await this.publicCalls.detail(id));
  }
}
