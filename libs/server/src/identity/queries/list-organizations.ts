import type { OrganizationKind, OrganizationRole, Page, RegistrationStatus } from '@candela/contracts';
import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor, UnitOfWork, type Actor, type Reading } from '@candela/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { organizationPolicy } from '../model/organization-policy.js';
import { Organization } from '../model/organization.entity.js';

export interface OrganizationFilters {
  /** Part of the name. */
  search?: string;
  country?: string;
}

export interface OrganizationRow {
  id: string;
  name: string;
  kind: OrganizationKind;
  country: string;
  registrationStatus: RegistrationStatus;
  /** What the actor may do for it; empty for staff. */
  roles: OrganizationRole[];
}

/** The organizations that the actor may see, by name: one query for the page, one for the count. */
@Injectable()
export class ListOrganizations {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    actor: Actor,
    filters: OrganizationFilters,
    limit: number,
    cursor?: string,
  ): Promise<Page<OrganizationRow>> {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(organizationPolicy, 'organization.list', {});
      const total = await filtered(reading, filters).getCount();
      const page = filtered(reading, filters);
      if (cursor) {
        const [name, id] = decodeCursor(cursor, 2);
        page.andWhere(`(${IN_ORDER}, organization.id) > (:name, :id)`, { name, id });
      }
      const rows = await page
        .select(COLUMNS)
        .orderBy(IN_ORDER)
        .addOrderBy('organization.id')
        .limit(limit + 1)
        .getRawMany<Omit<OrganizationRow, 'roles'>>();
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        items: shown.map((row) => ({ ...row, roles: rolesIn(actor, row.id) })),
        nextCursor: rows.length > limit && last ? encodeCursor([last.name, last.id]) : null,
        total,
      };
    });
  }
}

/** Letters with accents stand beside those without. */
const IN_ORDER = 'organization.name COLLATE "und-x-icu"';

const COLUMNS = [
  'organization.id AS id',
  'organization.name AS name',
  'organization.kind AS kind',
  'organization.country AS country',
  'organization.registration_status AS "registrationStatus"',
];

function filtered(
  reading: Reading,
  { search, country }: OrganizationFilters,
): SelectQueryBuilder<Organization> {
  const query = reading.visible(Organization, 'organization');
  if (country) query.andWhere('organization.country = :country', { country });
  const words = search?.trim().replaceAll(/[\\%_]/g, '\\$&');
  if (words) query.andWhere('organization.name ILIKE :words', { words: `%${words}%` });
  return query;
}

/** The actor's roles in an organization. */
export function rolesIn(actor: Actor, organizationId: string): OrganizationRole[] {
  return actor.memberships.find((membership) => membership.organizationId === organizationId)?.roles ?? [];
}
