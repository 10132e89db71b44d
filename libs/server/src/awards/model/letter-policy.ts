import {
  anyOf,
  definePolicy,
  noRow,
  organizationIdsOf,
  when,
  type Actor,
  type RowFilter,
} from '@candela/platform';
import { applicationsReadAsStaff } from '../../applications/index.js';
import { DecisionLetter } from './decision-letter.entity.js';

/** Letters are read by the organization that they were sent to, and by staff who may read its application. */
export const letterPolicy = definePolicy<{ id: string }, 'letter.read'>({
  subject: 'letter',
  entity: DecisionLetter,
  visibleTo: lettersVisibleTo,
  // Whoever sees the row may read it; staff without any are kept out by the rows alone.
  rules: { 'letter.read': when((actor) => actor.userId !== null) },
});

function lettersVisibleTo(actor: Actor, alias: string): RowFilter {
  const readable = applicationsReadAsStaff(actor, 'told');
  return anyOf(
    {
      where: `${alias}.organization_id = ANY(:letterOrganizationIds::uuid[])`,
      params: { letterOrganizationIds: organizationIdsOf(actor) },
    },
    readable.where === noRow.where ? noRow : through(alias, readable),
  );
}

function through(alias: string, { where, params }: RowFilter): RowFilter {
  return {
    where: `${alias}.application_id IN (SELECT told.id FROM application told WHERE ${where})`,
    params,
  };
}
