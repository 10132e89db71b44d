import { type Actor, invariant, NotFound, UnitOfWork, Vault, VersionConflict } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { Award } from '../model/award.entity.js';
import { awardPolicy } from '../model/award-policy.js';
import { SIGNATURE_RECORD } from '../model/vault-records.js';
import { agreementOf, awardCase } from '../queries/award-case.js';

interface Signature {
  awardId: string;
  /** The agreement's that was read. */
  version: number;
  /** Of the document that the signatory read. */
  sha256: string;
  typedName: string;
}

/** The organization's signatory accepts an agreement: the document that was read, and no other. */
@Injectable()
export class SignAgreement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  /** The typed name goes to the vault. Throws denials, and `AnotherDocument` where the hash is not of what was sent. */
  execute(actor: Actor, input: Signature): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const award = await tx.lock(Award, input.awardId);
      const agreement = await agreementOf(tx, award.id);
      if (!agreement) throw new NotFound('agreement');
      tx.authorize(awardPolicy, 'agreement.sign', await awardCase(tx, award, agreement));
      agreement.assertDocument(input.sha256);
      if (agreement.version !== input.version) throw new VersionConflict();
      invariant(actor.userId, 'Only people sign.');
      const recordId = await this.vault.put(award.applicationId, SIGNATURE_RECORD, input.typedName);
      agreement.sign({ sha256: input.sha256, recordId }, actor.userId, tx.now);
      await tx.update(agreement);
      tx.emit('agreement.signed', { awardId: award.id });
      return { id: agreement.id, version: agreement.version };
    });
  }
}
