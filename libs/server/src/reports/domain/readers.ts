import { everyRow, noRow, organizationIdsOf, type Actor, type RowFilter } from '@candela/platform';
import { applicationsReadAsStaff } from '../../applications/index.js';

/**
 * The reports that the actor may see: members those of their organizations, staff those about applications that they may
 * read. `alias` names a table with `organization_id` and `application_id`.
 */
export function reportsVisibleTo(actor: Actor, alias: string): RowFilter {
  if (actor.kind === 'system') return everyRow;
  const asStaff = applicationsReadAsStaff(actor, 'report_application');
  const ways: string[] = [];
  if (actor.memberships.length > 0)
    ways.push(`${alias}.organization_id = ANY(:reporterOrganizationIds::uuid[])`);
  if (asStaff.where !== noRow.where) {
    ways.push(
      `EXISTS (SELECT 1 FROM application report_application
       WHERE report_application.id = ${alias}.application_id AND (${asStaff.where}))`,
    );
  }
  if (ways.length === 0) return noRow;
  return {
    where: ways.join(' OR '),
    params: { ...asStaff.params, reporterOrganizationIds: organizationIdsOf(actor) },
  };
}
