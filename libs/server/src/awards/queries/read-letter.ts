import { type Actor, Documents, NotFound, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { applicationToDecide } from '../../applications/index.js';
import { Award } from '../model/award.entity.js';
import { DecisionLetter } from '../model/decision-letter.entity.js';
import { letterPolicy } from '../model/letter-policy.js';

/** The letter that told what was decided about an application; where it was decided again, the latest. */
@Injectable()
export class ReadLetter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: Documents,
  ) {}

  /** Throws `NotFound` before a decision was released, whatever is being prepared. */
  execute(actor: Actor, applicationId: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      const letter = await letterOn(reading, applicationId);
      const { reference } = await applicationToDecide(reading, applicationId);
      const award = await reading
        .visible(Award, 'award')
        .andWhere('award.applicationId = :applicationId', { applicationId })
        .getOne();
      const { language, content, sentAt } = letter;
      return {
        ...{ applicationId, reference, language },
        ...content,
        sentAt: sentAt.toISOString(),
        awardId: award?.id ?? null,
      };
    });
  }

  /** The same on paper. */
  pdf(actor: Actor, applicationId: string): Promise<{ name: string; content: Buffer }> {
    return this.unitOfWork.read(actor, async (reading) => {
      const { language, content } = await letterOn(reading, applicationId);
      const { reference } = await applicationToDecide(reading, applicationId);
      const document = { ...content, language, foot: reference };
      return { name: `${reference}.pdf`, content: this.documents.pdf(document) };
    });
  }
}

async function letterOn(reading: Reading, applicationId: string): Promise<DecisionLetter> {
  const letter = await reading
    .visible(DecisionLetter, 'letter')
    .andWhere('letter.applicationId = :applicationId', { applicationId })
    .orderBy('letter.sentAt', 'DESC')
    .addOrderBy('letter.id', 'DESC')
    .limit(1)
    .getOne();
  if (!letter) throw new NotFound('letter');
  reading.permit(letterPolicy, 'letter.read', letter);
  return letter;
}
