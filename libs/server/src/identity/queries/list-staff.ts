import type { StaffRole } from '@candela/contracts';
import { Injectable } from '@nestjs/common';
import {
  allowedActions,
  decodeCursor,
  encodeCursor,
  UnitOfWork,
  type Actor,
  type StaffGrant,
} from '@candela/platform';
import { staffPolicy } from '../model/staff-policy.js';

export interface StaffFilters {
  /** Part of name or address. */
  search?: string;
  role?: StaffRole;
}

interface StaffRow {
  userId: string;
  name: string;
  email: string;
  disabledAt: Date | null;
  version: number;
  grants: StaffGrant[];
}

const BECAUSE = 'the policy of the list was asked: who may see it sees all staff';
const MATCHING = `
  FROM user_account u
  WHERE EXISTS (SELECT 1 FROM staff_grant g WHERE g.user_id = u.id AND ($1::text IS NULL OR g.role = $1))
    AND ($2::text IS NULL OR u.name ILIKE $2 OR u.email::text ILIKE $2)`;

/** The staff by name, with their roles: one query for the page, one for the count. */
@Injectable()
export class ListStaff {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { search, role }: StaffFilters, limit: number, cursor?: string) {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(staffPolicy, 'staff.list', {});
      const words = search?.trim().replaceAll(/[\\%_]/g, '\\$&');
      const filters = [role ?? null, words ? `%${words}%` : null];
      const [counted] = await reading.sql<{ total: number; confirmed: boolean }>(
        BECAUSE,
        `SELECT count(*)::int AS total,
           EXISTS (SELECT 1 FROM user_account me WHERE me.id = $3 AND me.email_confirmed_at IS NOT NULL) AS confirmed
         ${MATCHING}`,
        [...filters, actor.userId],
      );
      const emailConfirmed = counted?.confirmed ?? false;
      const [name, id] = cursor ? decodeCursor(cursor, 2) : [null, null];
      const rows = await reading.sql<StaffRow>(
        BECAUSE,
        `SELECT u.id AS "userId", u.name, u.email::text AS email, u.version,
           u.disabled_at AS "disabledAt",
           (SELECT jsonb_agg(jsonb_build_object('role', g.role, 'missionIds', g.mission_ids) ORDER BY g.role)
            FROM staff_grant g WHERE g.user_id = u.id) AS grants
         ${MATCHING} AND ($3::text IS NULL OR (u.name COLLATE "und-x-icu", u.id) > ($3, $4::uuid))
         ORDER BY u.name COLLATE "und-x-icu", u.id LIMIT $5`,
        [...filters, name, id, limit + 1],
      );
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        items: shown.map(({ disabledAt, ...row }) => ({
          ...row,
          isDisabled: disabledAt !== null,
          isYou: row.userId === actor.userId,
          allowedActions: allowedActions(
            staffPolicy,
            actor,
            ['staff.grant', disabledAt ? 'staff.enable' : 'staff.disable'],
            { id: row.userId, disabled: disabledAt !== null },
            reading.now,
          ),
        })),
        nextCursor: rows.length > limit && last ? encodeCursor([last.name, last.userId]) : null,
        total: counted?.total ?? 0,
        allowedActions: allowedActions(staffPolicy, actor, ['staff.invite'], { emailConfirmed }, reading.now),
      };
    });
  }
}
