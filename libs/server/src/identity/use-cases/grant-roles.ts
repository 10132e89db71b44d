import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor, type StaffGrant as Grant, type Transaction } from '@candela/platform';
import { NoLongerAdministrator, UnknownMission } from '../domain/identity-errors.js';
import { refuseConflictingRoles } from '../domain/role-separation.js';
import { StaffGrant } from '../model/staff-grant.entity.js';
import { staffPolicy } from '../model/staff-policy.js';
import { lockStaff } from './lock-staff.js';

/**
 * Gives a member of the staff exactly these roles; none of them ends the membership and every assignment. Throws
 * `RolesExclude`, `RoleTwice` or `UnknownMission` on the field concerned.
 */
@Injectable()
export class GrantRoles {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    actor: Actor,
    userId: string,
    version: number,
    grants: readonly Grant[],
  ): Promise<{ version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const account = await lockStaff(tx, userId, version);
      tx.authorize(staffPolicy, 'staff.grant', { id: userId });
      await stillAdministrator(tx);
      refuseConflictingRoles(grants.map(({ role }) => role));
      await writeGrants(tx, userId, grants);
      if (grants.length === 0) {
        await tx.sql(
          'whoever leaves the staff leaves its teams',
          'DELETE FROM assignment WHERE user_id = $1',
          [userId],
        );
      }
      await tx.update(account);
      tx.emit('staff.grants-changed', { userId });
      return { version: account.version };
    });
  }
}

/** Replaces the roles of a person; the caller has asked the policy and checked that they go together. */
export async function writeGrants(tx: Transaction, userId: string, grants: readonly Grant[]): Promise<void> {
  await refuseUnknownMissions(tx, grants);
  await tx.sql('the policy was asked', 'DELETE FROM staff_grant WHERE user_id = $1', [userId]);
  for (const { role, missionIds } of grants) {
    const grant = { id: tx.newId(), userId, role, missionIds: [...new Set(missionIds)], grantedAt: tx.now };
    await tx.insert(Object.assign(new StaffGrant(), grant));
  }
}

/** Throws `UnknownMission` on the field that names a mission nobody has. */
export async function refuseUnknownMissions(tx: Transaction, grants: readonly Grant[]): Promise<void> {
  const wanted = grants.flatMap(({ missionIds }) => missionIds);
  const rows = await tx.sql<{ id: string }>(
    'missions are no secret',
    'SELECT id FROM mission WHERE id = ANY($1)',
    [wanted],
  );
  const known = new Set(rows.map(({ id }) => id));
  const index = grants.findIndex(({ missionIds }) => missionIds.some((id) => !known.has(id)));
  if (index >= 0) throw new UnknownMission(`/grants/${index}/missionIds`);
}

/**
 * Two administrators who take each other's role at the same moment must not both succeed: the rows are locked, and
 * whoever comes second is none any more.
 */
export async function stillAdministrator(tx: Transaction): Promise<void> {
  if (tx.actor.kind === 'system') return;
  const rows = await tx.sql<{ user_id: string }>(
    'the actor as it is now, not as it was when the request came in',
    `SELECT user_id FROM staff_grant WHERE role = 'administrator' ORDER BY id FOR UPDATE`,
  );
  if (!rows.some((row) => row.user_id === tx.actor.userId)) throw new NoLongerAdministrator();
}
