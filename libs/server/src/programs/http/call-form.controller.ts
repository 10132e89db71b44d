import { Action, CurrentActor, IfMatch, type Actor } from '@candela/platform';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { FormOfCall } from '../queries/form-of-call.js';
import { EditForm } from '../use-cases/edit-form.js';
import { CallFormView, callFormView } from './call-view.js';
import { EditFormBody } from './edit-form.body.js';
import { ChangedCallView } from './parts-view.js';

/** The form of a call, as its author sees it. */
@ApiTags('programs')
@Controller('api/calls/:id/form')
export class CallFormController {
  constructor(
    private readonly formOfCall: FormOfCall,
    private readonly editForm: EditForm,
  ) {}

  @Get()
  @Action('call.read')
  @ApiOkResponse({ type: CallFormView })
  async detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CallFormView> {
    return callFormView(await this.formOfCall.execute(actor, id));
  }

  /** The version is the form's own. */
  @Patch()
  @Action('call.edit-form')
  @ApiOkResponse({ type: ChangedCallView })
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EditFormBody,
  ): Promise<ChangedCallView> {
    return this.editForm.execute(actor, id, version, body);
  }
}
