import type { FormEdit } from '@candela/contracts';
import { UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { FormEditRefused } from '../domain/call-errors.js';
import { callPolicy } from '../model/call-policy.js';
import { Call } from '../model/call.entity.js';
import { lockFormOf } from './form-of-call.js';

/**
 * Changes the form of a call that is not published; in translation review its words only. `version` is the form's own.
 * Throws `FormEditRefused` naming each change that is not possible.
 */
@Injectable()
export class EditForm {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    actor: Actor,
    callId: string,
    version: number,
    edit: FormEdit,
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await tx.lock(Call, callId);
      tx.authorize(callPolicy, 'call.edit-form', call);
      const form = await lockFormOf(tx, callId, version);
      if (call.editablePart(tx.now) === 'texts') refuseAllButTexts(edit);
      form.edit(edit, actor.userId, tx.now);
      await tx.update(form);
      return { id: form.id, version: form.version };
    });
  }
}

function refuseAllButTexts({ questions = [] }: FormEdit): void {
  if (questions.length === 0) return;
  throw new FormEditRefused(
    questions.map(({ path }) => ({ path: `/${path}`, code: 'form-edit.only-texts', params: {} })),
  );
}
