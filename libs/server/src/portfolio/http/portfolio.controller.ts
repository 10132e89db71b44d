import { Action, CurrentActor, csvDownload, type Actor } from '@candela/platform';
import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ExportPastAwards } from '../queries/export-past-awards.js';
import { ListPastAwards } from '../queries/list-past-awards.js';
import { ListRegisters, ReadRegisterChoices } from '../queries/list-registers.js';
import { PortfolioTotals } from '../queries/portfolio-totals.js';
import { ReadPastAward } from '../queries/read-past-award.js';
import {
  PastAwardDetailView,
  pastAwardDetailView,
  PastAwardPageView,
  pastAwardPageView,
} from './past-award-view.js';
import { ExportPastAwardsQuery, filterOf, ListPastAwardsQuery, TotalsQuery } from './portfolio.query.js';
import {
  GrantsRegisterListView,
  RegisterChoicesView,
  registerChoicesView,
  registerListView,
  TotalsView,
  totalsView,
} from './totals-view.js';

/** Past awards, to search and to add up. */
@ApiTags('portfolio')
@Controller('api/portfolio')
export class PortfolioController {
  constructor(
    private readonly listRegisters: ListRegisters,
    private readonly readChoices: ReadRegisterChoices,
    private readonly portfolioTotals: PortfolioTotals,
    private readonly listAwards: ListPastAwards,
    private readonly exportAwards: ExportPastAwards,
    private readonly readAward: ReadPastAward,
  ) {}

  @Get('registers')
  @Action('grants-register.read')
  @ApiOkResponse({ type: GrantsRegisterListView })
  async registers(@CurrentActor() actor: Actor): Promise<GrantsRegisterListView> {
    return registerListView(await this.listRegisters.execute(actor));
  }

  @Get('registers/:key/choices')
  @Action('past-award.read')
  @ApiOkResponse({ type: RegisterChoicesView })
  async choices(@CurrentActor() actor: Actor, @Param('key') key: string): Promise<RegisterChoicesView> {
    return registerChoicesView(await this.readChoices.execute(actor, key));
  }

  @Get('totals')
  @Action('past-award.read')
  @ApiOkResponse({ type: TotalsView })
  async totals(@CurrentActor() actor: Actor, @Query() query: TotalsQuery): Promise<TotalsView> {
    return totalsView(await this.portfolioTotals.execute(actor, filterOf(query), query.groupBy));
  }

  @Get('past-awards')
  @Action('past-award.read')
  @ApiOkResponse({ type: PastAwardPageView })
  async list(@CurrentActor() actor: Actor, @Query() query: ListPastAwardsQuery): Promise<PastAwardPageView> {
    const { sort = '-approvedOn', limit = 25, cursor } = query;
    return pastAwardPageView(await this.listAwards.execute(actor, filterOf(query), sort, limit, cursor));
  }

  /** What is seen, as a CSV file. */
  @Get('past-awards/export')
  @Action('past-award.export')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@CurrentActor() actor: Actor, @Query() query: ExportPastAwardsQuery): Promise<StreamableFile> {
    const { sort = '-approvedOn', language } = query;
    return csvDownload(
      await this.exportAwards.execute(actor, filterOf(query), sort, language),
      'past-awards.csv',
    );
  }

  @Get('past-awards/:id')
  @Action('past-award.read')
  @ApiOkResponse({ type: PastAwardDetailView })
  async detail(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PastAwardDetailView> {
    return pastAwardDetailView(await this.readAward.execute(actor, id));
  }
}
