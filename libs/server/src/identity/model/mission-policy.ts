import {
  all,
  anyPerson,
  definePolicy,
  everyRow,
  hasStaffRole,
  noRow,
  when,
  type Rule,
} from '@candela/platform';
import { Mission } from './mission.entity.js';

export interface MissionSubject {
  id?: string;
}

export type MissionAction = 'mission.list' | 'mission.add' | 'mission.change';

const administrator: Rule<MissionSubject> = all(
  anyPerson,
  when((actor) => hasStaffRole(actor, 'administrator')),
);

/** Missions are no secret; the administrator keeps the list. */
export const missionPolicy = definePolicy<MissionSubject, MissionAction>({
  subject: 'mission',
  entity: Mission,
  visibleTo: (actor) => (actor.userId ? everyRow : noRow),
  rules: { 'mission.list': anyPerson, 'mission.add': administrator, 'mission.change': administrator },
});
