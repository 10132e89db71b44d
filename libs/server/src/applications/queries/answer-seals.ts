import { CaseSeals, type CaseSeal, type Transaction } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import type { Application } from '../model/application.entity.js';

/** The seal of the confidential answers of an application and of its reports. */
@Injectable()
export class AnswerSeals {
  constructor(private readonly seals: CaseSeals) {}

  /** A key for an application that begins. */
  newKey(applicationId: string): Buffer {
    return this.seals.newKey(applicationId);
  }

  /** To read what is sealed. */
  of({ id, answersKey }: Application): CaseSeal {
    return this.seals.of(id, answersKey);
  }

  /** To seal as well: an application that began before there were keys gets one, and of two given at once the first stands. */
  async toWrite(tx: Transaction, application: Application): Promise<CaseSeal> {
    if (!application.answersKey) {
      const [row] = await tx.sql<{ answers_key: Buffer }>(
        'the key of an application that was found to be the actor’s to write in',
        `WITH given AS (
           UPDATE application SET answers_key = coalesce(answers_key, $2) WHERE id = $1 RETURNING answers_key)
         SELECT answers_key FROM given`,
        [application.id, this.newKey(application.id)],
      );
      application.answersKey = row!.answers_key;
    }
    return this.of(application);
  }
}
