import { AWARDS_COUNTED_MAX, AWARDS_PAGE, type AwardState } from '@candela/contracts';
import {
  type Actor,
  decodeCursor,
  encodeCursor,
  moneyView,
  organizationIdsOf,
  type Reading,
  UnitOfWork,
} from '@candela/platform';
import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { applicationsToDecide } from '../../applications/index.js';
import { organizationNames } from '../../identity/index.js';
import { callsById } from '../../programs/index.js';
import { awardNextStep } from '../domain/next-step.js';
import { Award } from '../model/award.entity.js';
import { awardListPolicy } from '../model/award-policy.js';
import { agreementStates, unmetConditions } from './award-standing.js';
import { shownApplications } from './shown-application.js';

export interface AwardFilters {
  state?: AwardState[] | undefined;
  callId?: string | undefined;
  /** Words of the reference or the title, or of the organization's name where it is no secret. */
  q?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** The awards on the desk, and those of the reader's organizations: the latest offered first. */
@Injectable()
export class ListAwards {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** For the staff. */
  onDesk(actor: Actor, input: AwardFilters) {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(awardListPolicy, 'award.list', null);
      const matching = () => filtered(seenAsStaff(reading), input);
      const { rows, nextCursor } = await pageOf(matching(), input);
      const calls = await callsById(
        reading,
        rows.map(({ callId }) => callId),
      );
      const ids = rows.map(({ id }) => id);
      const agreements = await agreementStates(reading, ids);
      const unmet = await unmetConditions(reading, ids);
      const applications = await applicationsToDecide(
        reading,
        rows.map(({ applicationId }) => applicationId),
      );
      const shown = await shownApplications(reading, [...applications.values()]);
      const total = input.cursor ? null : await countUpTo(reading, matching());
      return {
        items: rows.map((award) => {
          const call = calls.get(award.callId)!;
          const { title, applicant } = shown.get(award.applicationId)!;
          return {
            ...listed(award),
            ...{ title, applicant },
            call: { id: call.id, reference: call.reference, title: call.title },
            agreementState: agreements.get(award.id) ?? null,
            unmetConditions: unmet.get(award.id) ?? 0,
          };
        }),
        nextCursor,
        total: total === null ? null : Math.min(total, AWARDS_COUNTED_MAX),
        totalIsCapped: total !== null && total > AWARDS_COUNTED_MAX,
      };
    });
  }

  /** For members of organizations. */
  own(actor: Actor, input: Pick<AwardFilters, 'cursor' | 'limit'>) {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(awardListPolicy, 'award.list-own', null);
      const organizationIds = organizationIdsOf(actor);
      const own = () =>
        reading
          .visible(Award, 'award')
          .andWhere('award.organizationId = ANY(:organizationIds::uuid[])', { organizationIds });
      const { rows, nextCursor } = await pageOf(own(), input);
      const ids = rows.map(({ id }) => id);
      const agreements = await agreementStates(reading, ids);
      const unmet = await unmetConditions(reading, ids);
      const names = await organizationNames(
        reading,
        rows.map(({ organizationId }) => organizationId),
      );
      return {
        items: rows.map((award) => ({
          ...listed(award),
          title: award.title,
          organization: { id: award.organizationId, name: names.get(award.organizationId) ?? '' },
          next: awardNextStep(award.state, agreements.get(award.id) ?? null, unmet.get(award.id) ?? 0),
        })),
        nextCursor,
        total: input.cursor ? null : await own().getCount(),
      };
    });
  }
}

/** Not those of one's own organization, where a member of the staff belongs to one. */
function seenAsStaff(reading: Reading): SelectQueryBuilder<Award> {
  return reading
    .visible(Award, 'award')
    .andWhere('NOT award.organizationId = ANY(:ownIds::uuid[])', { ownIds: organizationIdsOf(reading.actor) })
    .innerJoin('application', 'application', 'application.id = award.application_id')
    .innerJoin('organization', 'organization', 'organization.id = award.organization_id');
}

/** Nobody finds by what they may not see: only what is internal is found by title or name. */
function filtered(
  query: SelectQueryBuilder<Award>,
  { state, callId, q }: AwardFilters,
): SelectQueryBuilder<Award> {
  if (state) query.andWhere('award.state = ANY(:states)', { states: state });
  if (callId) query.andWhere('award.callId = :callId', { callId });
  for (const [index, word] of (q ?? '').trim().split(/\s+/u).filter(Boolean).entries()) {
    query.andWhere(
      `(award.reference ILIKE :word${index}
        OR (application.confidentiality = 'internal' AND plain_text(award.title) LIKE plain_text(:word${index}))
        OR (application.confidentiality = 'internal' AND organization.registration_status <> 'notRegisteredAtRisk'
          AND plain_text(organization.name) LIKE plain_text(:word${index})))`,
      { [`word${index}`]: `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%` },
    );
  }
  return query;
}

async function pageOf(
  query: SelectQueryBuilder<Award>,
  { cursor, limit = AWARDS_PAGE.usual }: Pick<AwardFilters, 'cursor' | 'limit'>,
): Promise<{ rows: Award[]; nextCursor: string | null }> {
  if (cursor) {
    const [offeredAt, id] = decodeCursor(cursor, 2);
    query.andWhere('(award.offered_at, award.id) < (:offeredAt::timestamptz, :afterId::uuid)', {
      offeredAt,
      afterId: id,
    });
  }
  const found = await query
    .orderBy('award.offered_at', 'DESC')
    .addOrderBy('award.id', 'DESC')
    .limit(limit + 1)
    .getMany();
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const more = found.length > limit && last;
  return { rows, nextCursor: more ? encodeCursor([last.offeredAt.toISOString(), last.id]) : null };
}

function listed({ id, reference, state, amountMinor, currency, startsOn, endsOn, offeredAt }: Award) {
  return {
    ...{ id, reference, state, startsOn, endsOn },
    amount: moneyView(amountMinor, currency),
    offeredAt: offeredAt.toISOString(),
  };
}

async function countUpTo(reading: Reading, query: SelectQueryBuilder<Award>): Promise<number> {
  const [text, params] = query
    .select('1')
    .limit(AWARDS_COUNTED_MAX + 1)
    .getQueryAndParameters();
  const [row] = await reading.sql<{ count: number }>(
    'counts what a visible query finds',
    `SELECT count(*)::int AS count FROM (${text}) AS found`,
    params,
  );
  return row?.count ?? 0;
}
