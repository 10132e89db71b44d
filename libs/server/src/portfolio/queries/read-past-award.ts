import type { LocalizedText } from '@candela/contracts';
import { UnitOfWork, type Actor, type Reading } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import type { AwardChanges } from '../domain/registered-award.js';
import { PortfolioAward, PortfolioRegister } from '../model/portfolio-award.entity.js';
import { openAwards } from './list-past-awards.js';

/** What one import changed. */
export interface AwardChange {
  changedAt: Date;
  fileName: string;
  changes: AwardChanges;
}

/** Another award to the same organization. */
export interface SiblingAward {
  id: string;
  fiscalYear: number;
  program: string;
  awardedMinor: string;
  rescindedMinor: string;
  currency: string;
}

/** A cell without a field of its own, with its names. */
export interface AwardFact {
  label: LocalizedText;
  value: LocalizedText;
}

export interface PastAwardDetail {
  award: PortfolioAward;
  register: PortfolioRegister;
  /** Whether its file on the desk is for the reader to open. */
  isOpen: boolean;
  facts: AwardFact[];
  changes: AwardChange[];
  siblings: SiblingAward[];
}

const SIBLINGS_MAX = 12;

/** One past award with everything that is known about it. */
@Injectable()
export class ReadPastAward {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws `NotFound` for what the actor may not see. */
  execute(actor: Actor, id: string): Promise<PastAwardDetail> {
    return this.unitOfWork.read(actor, async (reading) => {
      const award = await reading.get(PortfolioAward, id);
      const register = await reading.get(PortfolioRegister, award.registerId);
      const changes = await reading.sql<AwardChange>(
        'the history of an award that the actor may read',
        `SELECT c.changed_at AS "changedAt", i.file_name AS "fileName", c.changes
         FROM past_award_change c JOIN register_import i ON i.id = c.import_id
         WHERE c.past_award_id = $1 ORDER BY c.changed_at DESC, c.id DESC`,
        [id],
      );
      return {
        award,
        register,
        isOpen: (await openAwards(reading, [id])).has(id),
        facts: factsOf(award, register),
        changes,
        siblings: await siblingsOf(reading, award),
      };
    });
  }
}

function factsOf(award: PortfolioAward, register: PortfolioRegister): AwardFact[] {
  return Object.entries(register.detailLabels).flatMap(([key, { label, values }]): AwardFact[] => {
    const value = award.details[key];
    return value === undefined ? [] : [{ label, value: values[value] ?? { en: value, fr: value } }];
  });
}

async function siblingsOf(reading: Reading, award: PortfolioAward): Promise<SiblingAward[]> {
  if (!award.organizationKey) return [];
  return reading
    .visible(PortfolioAward, 'award')
    .andWhere('award.register_id = :registerId AND award.organization_key = :key AND award.id <> :id', {
      registerId: award.registerId,
      key: award.organizationKey,
      id: award.id,
    })
    .select([
      'award.id AS id',
      'award.fiscal_year AS "fiscalYear"',
      'award.program AS program',
      'award.awarded_minor AS "awardedMinor"',
      'award.rescinded_minor AS "rescindedMinor"',
      'award.currency AS currency',
    ])
    .orderBy('award.fiscal_year', 'DESC')
    .addOrderBy('award.awarded_minor', 'DESC')
    .limit(SIBLINGS_MAX)
    .getRawMany<SiblingAward>();
}
