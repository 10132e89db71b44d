import type { Language } from '@candela/contracts';
import { type Actor, Documents, NotFound, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { agreementDocument } from '../domain/agreement-text.js';
import { AgreementDocument } from '../model/agreement-document.entity.js';
import { Award } from '../model/award.entity.js';
import { awardPolicy } from '../model/award-policy.js';
import { agreementFacts } from './agreement-facts.js';
import { agreementOf, awardCase } from './award-case.js';

/** The document of an agreement: as it was sent, or for the staff as it would be sent now. */
@Injectable()
export class ReadAgreementDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: Documents,
  ) {}

  execute(actor: Actor, awardId: string, language: Language): Promise<{ name: string; content: Buffer }> {
    return this.unitOfWork.read(actor, async (reading) => {
      const award = await reading.get(Award, awardId);
      const agreement = await agreementOf(reading, awardId);
      if (!agreement) throw new NotFound('agreement');
      reading.permit(awardPolicy, 'agreement.read', await awardCase(reading, award, agreement));
      const name = `${award.reference}-${language}.pdf`;
      if (agreement.state === 'draft') {
        const facts = await agreementFacts(reading, award, agreement.number);
        return { name, content: this.documents.pdf(agreementDocument(language, facts)) };
      }
      const document = await reading
        .unfiltered(AgreementDocument, 'document', 'of an agreement that may be read')
        .where('document.agreementId = :id AND document.language = :language', { id: agreement.id, language })
        .getOneOrFail();
      return { name, content: document.content };
    });
  }
}
