import type { LocalizedText } from '@candela/contracts';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor, type Transaction } from '@candela/platform';
import { MissionCodeTaken } from '../domain/identity-errors.js';
import { missionPolicy } from '../model/mission-policy.js';
import { Mission } from '../model/mission.entity.js';

export interface MissionInput {
  code: string;
  name: LocalizedText;
  countries: readonly string[];
}

/** Adds a mission with the countries that it knows. Throws `MissionCodeTaken`. */
@Injectable()
export class AddMission {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: MissionInput): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const mission = Object.assign(new Mission(), {
        ...input,
        id: tx.newId(),
        countries: [...input.countries],
        version: 1,
      });
      tx.authorize(missionPolicy, 'mission.add', mission);
      await refuseTakenCode(tx, input.code, mission.id);
      await tx.insert(mission);
      return { id: mission.id, version: mission.version };
    });
  }
}

/** Changes a mission; staff scoped to it see other countries from then on. Throws `MissionCodeTaken`. */
@Injectable()
export class ChangeMission {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, id: string, version: number, input: MissionInput): Promise<{ version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const mission = await tx.lock(Mission, id, version);
      tx.authorize(missionPolicy, 'mission.change', mission);
      await refuseTakenCode(tx, input.code, id);
      Object.assign(mission, { ...input, countries: [...input.countries] });
      await tx.update(mission);
      return { version: mission.version };
    });
  }
}

async function refuseTakenCode(tx: Transaction, code: string, exceptId: string): Promise<void> {
  await tx.sql('one code at a time', 'SELECT pg_advisory_xact_lock(4206920, 12)');
  const found = await tx.sql('missions are no secret', 'SELECT 1 FROM mission WHERE code = $1 AND id <> $2', [
    code,
    exceptId,
  ]);
  if (found.length > 0) throw new MissionCodeTaken();
}
