import { type Language, LANGUAGES } from '@candela/contracts';
import { Action, CurrentActor, IfMatch, sendPdf, type Actor } from '@candela/platform';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseEnumPipe,
  ParseUUIDPipe,
  Post,
  Res,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ReadAgreementDocument } from '../queries/read-agreement-document.js';
import { CountersignAgreement } from '../use-cases/countersign-agreement.js';
import { SendAgreement } from '../use-cases/send-agreement.js';
import { SignAgreement } from '../use-cases/sign-agreement.js';
import { VoidAgreement } from '../use-cases/void-agreement.js';
import { ChangedAwardView } from './award-view.js';
import { SignAgreementBody, VoidAgreementBody } from './awards.body.js';

const LANGUAGE = Object.fromEntries(LANGUAGES.map((language) => [language, language])) as Record<
  Language,
  Language
>;

/** The agreement on an award: its documents, and what makes it binding. Each version is the agreement's. */
@ApiTags('agreements')
@Controller('api/awards/:id/agreement')
export class AgreementsController {
  constructor(
    private readonly readDocument: ReadAgreementDocument,
    private readonly sendAgreement: SendAgreement,
    private readonly signAgreement: SignAgreement,
    private readonly countersignAgreement: CountersignAgreement,
    private readonly voidAgreement: VoidAgreement,
  ) {}

  @Get('documents/:language')
  @Action('agreement.read')
  @ApiParam({ name: 'language', enum: LANGUAGES })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('language', new ParseEnumPipe(LANGUAGE)) language: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPdf(reply, await this.readDocument.execute(actor, id, language));
  }

  @Post('send')
  @HttpCode(200)
  @Action('agreement.send')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedAwardView })
  send(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) awardId: string,
    @IfMatch() version: number,
  ): Promise<ChangedAwardView> {
    return this.sendAgreement.execute(actor, { awardId, version });
  }

  @Post('sign')
  @HttpCode(200)
  @Action('agreement.sign')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedAwardView })
  sign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) awardId: string,
    @IfMatch() version: number,
    @Body() { sha256, typedName }: SignAgreementBody,
  ): Promise<ChangedAwardView> {
    return this.signAgreement.execute(actor, { awardId, version, sha256, typedName });
  }

  @Post('countersign')
  @HttpCode(200)
  @Action('agreement.countersign')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedAwardView })
  countersign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) awardId: string,
    @IfMatch() version: number,
  ): Promise<ChangedAwardView> {
    return this.countersignAgreement.execute(actor, { awardId, version });
  }

  @Post('void')
  @HttpCode(200)
  @Action('agreement.void')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ChangedAwardView })
  void(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) awardId: string,
    @IfMatch() version: number,
    @Body() { reason }: VoidAgreementBody,
  ): Promise<ChangedAwardView> {
    return this.voidAgreement.execute(actor, { awardId, version, reason });
  }
}
