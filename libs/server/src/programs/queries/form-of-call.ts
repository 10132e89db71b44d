import type { AllowedAction, CallEditablePart, FormSource } from '@candela/contracts';
import { allowedActions, invariant, UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { callPolicy } from '../model/call-policy.js';
import { Call } from '../model/call.entity.js';
import { FormVersion } from '../model/form-version.entity.js';

export interface FormOfCallView {
  id: string;
  number: number;
  version: number;
  source: FormSource;
  questions: number;
  words: number;
  publishedAt: Date | null;
  /** Everything while the call is drafted, texts in translation review, nothing once published. */
  editablePart: CallEditablePart;
  allowedActions: AllowedAction[];
}

/** The author's copy of a call's form. */
@Injectable()
export class FormOfCall {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, callId: string): Promise<FormOfCallView> {
    return this.unitOfWork.read(actor, async (reading) => {
      const call = await reading.get(Call, callId);
      reading.permit(callPolicy, 'call.read', call);
      const form = await reading
        .visible(FormVersion, 'form')
        .andWhere('form.callId = :callId', { callId })
        .orderBy('form.number', 'DESC')
        .limit(1)
        .getOne();
      invariant(form, 'Every call has a form.');
      const { id, number, version, source, questions, words, publishedAt } = form;
      const actions = allowedActions(callPolicy, actor, ['call.edit-form'], call, reading.now);
      const mayEdit = actions.some(({ enabled }) => enabled);
      return {
        ...{ id, number, version, source, questions, words, publishedAt },
        editablePart: mayEdit ? call.editablePart(reading.now) : 'nothing',
        allowedActions: actions,
      };
    });
  }
}
