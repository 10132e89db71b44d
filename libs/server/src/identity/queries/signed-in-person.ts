import type { Language, OrganizationRole } from '@candela/contracts';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@candela/platform';
import { sessionPolicy } from '../model/session-policy.js';

interface PersonRow {
  name: string;
  email: string;
  language: Language;
  email_confirmed: boolean;
  memberships: { organizationId: string; organizationName: string; roles: OrganizationRole[] }[];
}

const PERSON = `
  SELECT u.name, u.email::text AS email, u.language, u.email_confirmed_at IS NOT NULL AS email_confirmed,
    coalesce((SELECT jsonb_agg(jsonb_build_object(
        'organizationId', o.id, 'organizationName', o.name, 'roles', m.roles) ORDER BY o.name COLLATE "und-x-icu", o.id)
      FROM membership m JOIN organization o ON o.id = m.organization_id WHERE m.user_id = u.id), '[]') AS memberships
  FROM user_account u WHERE u.id = $1`;

/** Who is signed in, with the names that pages show. */
@Injectable()
export class SignedInPerson {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor) {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(sessionPolicy, 'session.read', { userId: actor.userId });
      const { userId } = actor;
      if (!userId) return { actor: null };
      const [row] = await reading.sql<PersonRow>('a person sees the own standing', PERSON, [userId]);
      if (!row) return { actor: null };
      return {
        actor: {
          userId,
          name: row.name,
          email: row.email,
          emailConfirmed: row.email_confirmed,
          language: row.language,
          memberships: row.memberships,
          staffGrants: actor.staffGrants,
        },
      };
    });
  }
}
