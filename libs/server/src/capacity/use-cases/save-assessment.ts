import type { AssessmentAccount, CapacityArea } from '@candela/contracts';
import { type Actor, invariant, UnitOfWork, VersionConflict } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import type { LevelAsItStands } from '../domain/capacity-errors.js';
import { CapacityAssessment } from '../model/capacity-assessment.entity.js';
import { CapacityLevel } from '../model/capacity-level.entity.js';
import { assessmentPolicy } from '../model/capacity-policy.js';
import { lockedPart } from '../queries/capacity-case.js';

export interface SaveLevelInput {
  id: string;
  area: CapacityArea;
  /** Of the area that was read. */
  version: number;
  level: number | null;
  evidence: string;
}

/** Saves what somebody types about one area: two people at two areas never meet. */
@Injectable()
export class SaveLevel {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws `VersionConflict` with the area as it stands where somebody else wrote to it since it was read. */
  execute(
    actor: Actor,
    { id, area, version, level, evidence }: SaveLevelInput,
  ): Promise<{ version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { part, file } = await lockedPart(tx, CapacityAssessment, 'capacity-assessment', id);
      tx.authorize(assessmentPolicy, 'capacity.save-level', { id, file, state: part.state });
      const row = await tx
        .unfiltered(CapacityLevel, 'level', 'written with its assessment, which was found by its policy')
        .where('level.assessmentId = :id AND level.area = :area', { id, area })
        .getOne();
      invariant(row, 'Every assessment has its nine areas.');
      if (row.level === level && row.evidence === evidence) return { version: row.version };
      if (row.version !== version) {
        const theirs: LevelAsItStands = { level: row.level, evidence: row.evidence, version: row.version };
        throw new VersionConflict(theirs);
      }
      Object.assign(row, { level, evidence, updatedBy: actor.userId, updatedAt: tx.now });
      await tx.update(row);
      return { version: row.version };
    });
  }
}

export interface SaveAccountInput {
  id: string;
  account: AssessmentAccount;
  /** What was read; the text that stands must still be this. */
  before: string;
  text: string;
}

/** Saves one of the texts of a half-yearly report. */
@Injectable()
export class SaveAccount {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws `VersionConflict` with the text as it stands where it is no longer the one that was read. */
  execute(actor: Actor, { id, account, before, text }: SaveAccountInput): Promise<{ version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { part, file } = await lockedPart(tx, CapacityAssessment, 'capacity-assessment', id);
      tx.authorize(assessmentPolicy, 'capacity.save-account', { id, file, state: part.state });
      if (part[account] === text) return { version: part.version };
      if (part[account] !== before) throw new VersionConflict({ text: part[account] });
      part.tell(account, text);
      await tx.update(part);
      return { version: part.version };
    });
  }
}
