import type { FormDefinition, Language } from '@candela/contracts';
import { NotFound, type Actor, type Transaction, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { callForApplying } from '../../programs/index.js';
import { ApplicationAlreadyStarted } from '../domain/application-errors.js';
import { isMember } from '../domain/readers.js';
import { referenceOf } from '../domain/reference.js';
import { applicationLifecycle } from '../domain/application-lifecycle.js';
import { Application } from '../model/application.entity.js';
import { startPolicy } from '../model/application-policy.js';
import { AnswerSeals } from '../queries/answer-seals.js';

interface StartInput {
  callId: string;
  organizationId: string;
  language: Language;
}

/** Begins an organization's application to a call. */
@Injectable()
export class StartApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seals: AnswerSeals,
  ) {}

  /**
   * Makes an empty draft with a section for each of the form. Throws `ApplicationAlreadyStarted` where the organization
   * has one, denials, and `NotFound` for organizations and calls that the actor does not see.
   */
  execute(actor: Actor, input: StartInput): Promise<{ id: string; reference: string }> {
    return this.unitOfWork.run(actor, async (tx) => {
      if (!isMember(actor, input)) throw new NotFound('organization');
      const call = await callForApplying(tx, input.callId);
      const id = tx.newId();
      tx.authorize(startPolicy, 'application.start', { id, organizationId: input.organizationId, call });
      // Taking the number also makes starts for one call wait for one another, so that there cannot be two.
      const number = await nextNumber(tx, call.id);
      const existing = await tx
        .visible(Application, 'application')
        .andWhere('application.organizationId = :organizationId AND application.callId = :callId', input)
        .andWhere(`application.state <> 'withdrawn'`)
        .getOne();
      if (existing) throw new ApplicationAlreadyStarted(existing.id, existing.reference);
      const application = await tx.insert(
        Object.assign(new Application(), {
          id,
          reference: referenceOf(call.reference, number),
          callId: call.id,
          missionId: call.missionId,
          formVersionId: call.formVersionId,
          organizationId: input.organizationId,
          state: applicationLifecycle.initial,
          confidentiality: 'internal',
          readerIds: [],
          language: input.language,
          title: null,
          country: null,
          currency: call.currency,
          amountRequestedMinor: null,
          answersKey: this.seals.newKey(id),
          startedBy: actor.userId,
          startedAt: tx.now,
          submittedAt: null,
          screeningSince: null,
          withdrawnAt: null,
          withdrawalReason: null,
          purgeWarnedAt: null,
          version: 1,
        }),
      );
      await insertSections(tx, id, call.definition);
      return { id, reference: application.reference };
    });
  }
}

async function nextNumber(tx: Transaction, callId: string): Promise<number> {
  const [row] = await tx.sql<{ last: number }>(
    'a counter holds nothing that anybody could not know',
    `INSERT INTO application_counter (call_id, last) VALUES ($1, 1)
     ON CONFLICT (call_id) DO UPDATE SET last = application_counter.last + 1 RETURNING last`,
    [callId],
  );
  return row!.last;
}

async function insertSections(tx: Transaction, applicationId: string, form: FormDefinition): Promise<void> {
  const rows = form.ui.sections.map(({ key }) => ({ id: tx.newId(), key }));
  await tx.sql(
    'the sections of the application that was just inserted',
    `INSERT INTO application_section (id, application_id, section_key, answers, sealed, vault_records, answer_stamps, version)
     SELECT (s->>'id')::uuid, $1, s->>'key', '{}', '', '{}', '{}', 1 FROM jsonb_array_elements($2::jsonb) AS s`,
    [applicationId, JSON.stringify(rows)],
  );
}
