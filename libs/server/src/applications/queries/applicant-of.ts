import type { Reading } from '@candela/platform';
import { aliasOf } from '../domain/reference.js';
import { Application } from '../model/application.entity.js';
import { nameIsShown } from './desk-filter.js';

/** An organization as people outside of it see it: its name, or an alias where the name is not for them. */
export interface Applicant {
  name: string | null;
  alias: string | null;
}

/**
 * The applicants of applications that were found to be readable, by id of the application: by name where `nameIsShown`
 * says so, otherwise by alias.
 */
export async function applicantsOf(
  reading: Reading,
  ids: readonly string[],
): Promise<Map<string, Applicant>> {
  if (ids.length === 0) return new Map();
  const shown = nameIsShown(reading.actor);
  const rows = await reading
    .unfiltered(Application, 'application', 'applications that were found to be readable')
    .innerJoin('organization', 'organization', 'organization.id = application.organization_id')
    .select('application.id', 'id')
    .addSelect('application.reference', 'reference')
    .addSelect(`CASE WHEN ${shown.where} THEN organization.name END`, 'name')
    .where('application.id = ANY(:ids::uuid[])', { ids, ...shown.params })
    .getRawMany<{ id: string; reference: string; name: string | null }>();
  return new Map(rows.map((row) => [row.id, applicantOf(row)]));
}

/** The applicant of an application, of whom `name` is null where it is not for the reader. */
export function applicantOf({ reference, name }: { reference: string; name: string | null }): Applicant {
  return { name, alias: name === null ? aliasOf(reference) : null };
}
