import { createHash } from 'node:crypto';
import { type Language, LANGUAGES } from '@candela/contracts';
import { type Actor, Documents, invariant, NotFound, UnitOfWork, VersionConflict } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { agreementDocument } from '../domain/agreement-text.js';
import { AgreementDocument } from '../model/agreement-document.entity.js';
import { Award } from '../model/award.entity.js';
import { awardPolicy } from '../model/award-policy.js';
import { agreementFacts } from '../queries/agreement-facts.js';
import { agreementOf, awardCase } from '../queries/award-case.js';

/** An officer sends an agreement: its documents in both languages are frozen, byte by byte. */
@Injectable()
export class SendAgreement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: Documents,
  ) {}

  /** `version` is the agreement's that was read. */
  execute(
    actor: Actor,
    input: { awardId: string; version: number },
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const award = await tx.lock(Award, input.awardId);
      const agreement = await agreementOf(tx, award.id);
      if (!agreement) throw new NotFound('agreement');
      tx.authorize(awardPolicy, 'agreement.send', await awardCase(tx, award, agreement));
      if (agreement.version !== input.version) throw new VersionConflict();
      invariant(actor.userId, 'Only people send agreements.');
      const facts = await agreementFacts(tx, award, agreement.number);
      const hashes: Record<Language, string> = { en: '', fr: '' };
      for (const language of LANGUAGES) {
        const content = this.documents.pdf(agreementDocument(language, facts));
        hashes[language] = createHash('sha256').update(content).digest('hex');
        const document = {
          id: tx.newId(),
          agreementId: agreement.id,
          language,
          sha256: hashes[language],
          content,
        };
        await tx.insert(Object.assign(new AgreementDocument(), document));
      }
      agreement.send(hashes, actor.userId, tx.now);
      await tx.update(agreement);
      tx.emit('agreement.sent', { awardId: award.id });
      return { id: agreement.id, version: agreement.version };
    });
  }
}
