import { Injectable } from '@nestjs/common';
import { allowedActions, UnitOfWork, type Actor } from '@candela/platform';
import { missionPolicy } from '../model/mission-policy.js';
import { Mission } from '../model/mission.entity.js';

/** All missions, by code: a few dozen at most. */
@Injectable()
export class ListMissions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor) {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(missionPolicy, 'mission.list', {});
      const missions = await reading.visible(Mission, 'mission').orderBy('mission.code').getMany();
      return {
        items: missions.map(({ id, code, name, countries, version }) => ({
          id,
          code,
          name,
          countries,
          version,
        })),
        allowedActions: allowedActions(
          missionPolicy,
          actor,
          ['mission.add', 'mission.change'],
          {},
          reading.now,
        ),
      };
    });
  }
}
