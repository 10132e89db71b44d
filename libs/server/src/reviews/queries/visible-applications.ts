import type { ApplicationState } from '@candela/contracts';
import { organizationIdsOf, type Reading } from '@candela/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { Application } from '../../applications/index.js';

/**
 * The applications of a call, in some of its states, that the reader sees as staff: never drafts, never those of the
 * reader's own organizations, whose reviews are none of their business.
 */
export function applicationsUnderReview(
  reading: Reading,
  callId: string | null,
  states: readonly ApplicationState[],
): SelectQueryBuilder<Application> {
  const query = reading
    .visible(Application, 'application')
    .andWhere('application.submitted_at IS NOT NULL AND application.state = ANY(:reviewStates)', {
      reviewStates: states,
    })
    .andWhere('NOT application.organization_id = ANY(:ownOrganizationIds::uuid[])', {
      ownOrganizationIds: organizationIdsOf(reading.actor),
    });
  return callId ? query.andWhere('application.call_id = :reviewedCallId', { reviewedCallId: callId }) : query;
}
