import {
  APPLICATIONS_COUNTED_MAX,
  APPLICATIONS_PAGE,
  type ApplicationLevel,
  type ApplicationState,
  type Language,
} from '@candela/contracts';
import { type Actor, decodeCursor, encodeCursor, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { aliasOf } from '../domain/reference.js';
import { Application } from '../model/application.entity.js';
import { applicationListPolicy } from '../model/application-policy.js';
import { applyDeskFilters, type DeskFilterInput, deskFiltersOf, nameIsShown } from './desk-filter.js';
import { moneyView } from './application-head.js';

export interface ListDesk extends DeskFilterInput {
  sort?: DeskSort | undefined;
  direction?: 'asc' | 'desc' | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

type DeskSort = 'submittedAt' | 'amount' | 'title' | 'reference';

interface DeskRow {
  id: string;
  reference: string;
  title: string | null;
  state: ApplicationState;
  confidentiality: ApplicationLevel;
  country: string | null;
  amount: string | null;
  currency: string;
  language: Language;
  call_id: string;
  mission_id: string | null;
  submitted_at: Date;
  organization_name: string | null;
  sort_value: string;
}

/** What a page is sorted by; each has an index with the id behind it. Times pass through the cursor in full precision. */
const SORTS: Readonly<Record<DeskSort, { by: string; as: string; usual: 'asc' | 'desc' }>> = {
  submittedAt: { by: 'application.submitted_at', as: 'timestamptz', usual: 'desc' },
  amount: { by: 'coalesce(application.amount_requested_minor, 0)', as: 'bigint', usual: 'desc' },
  title: { by: 'plain_text(application.title)', as: 'text', usual: 'asc' },
  reference: { by: 'application.reference COLLATE "C"', as: 'text', usual: 'asc' },
};

/** The applications on the desk: whatever was handed in and the reader may see. */
@Injectable()
export class ListDeskApplications {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One query for the page and, on the first page, one for the count, which stops at 10,000. */
  execute(actor: Actor, input: ListDesk) {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(applicationListPolicy, 'application.list', null);
      const filters = deskFiltersOf(input);
      const matching = () => {
        const query = handedIn(reading);
        applyDeskFilters(query, filters, input, actor);
        return query;
      };
      const limit = input.limit ?? APPLICATIONS_PAGE.usual;
      const rows = await pageOf(matching(), input, limit, actor).getRawMany<DeskRow>();
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      const total = input.cursor ? null : await countUpTo(reading, matching(), APPLICATIONS_COUNTED_MAX + 1);
      return {
        items: rows.slice(0, limit).map(viewOf),
        nextCursor: last ? encodeCursor([last.sort_value, last.id]) : null,
        total: total === null ? null : Math.min(total, APPLICATIONS_COUNTED_MAX),
        totalIsCapped: total !== null && total > APPLICATIONS_COUNTED_MAX,
      };
    });
  }
}

/** The rows of the desk, with their organizations. Drafts are nobody's but their organization's. */
function handedIn(reading: Reading): SelectQueryBuilder<Application> {
  return reading
    .visible(Application, 'application')
    .andWhere('application.submitted_at IS NOT NULL')
    .innerJoin('organization', 'organization', 'organization.id = application.organization_id');
}

function pageOf(
  query: SelectQueryBuilder<Application>,
  { sort = 'submittedAt', direction, cursor }: ListDesk,
  limit: number,
  actor: Actor,
): SelectQueryBuilder<Application> {
  const { by, as, usual } = SORTS[sort];
  const way = direction ?? usual;
  const shown = nameIsShown(actor);
  if (cursor) {
    const [value, id] = decodeCursor(cursor, 2);
    const sign = way === 'asc' ? '>' : '<';
    query.andWhere(`(${by}, application.id) ${sign} (:cursorValue::${as}, :cursorId::uuid)`, {
      cursorValue: value,
      cursorId: id,
    });
  }
  return query
    .select(
      `application.id AS id, application.reference AS reference, application.title AS title, application.state AS state,
       application.confidentiality AS confidentiality, application.country AS country,
       application.amount_requested_minor AS amount, application.currency AS currency, application.language AS language,
       application.call_id AS call_id, application.mission_id AS mission_id, application.submitted_at AS submitted_at,
       CASE WHEN ${shown.where} THEN organization.name END AS organization_name, (${by})::text AS sort_value`,
    )
    .setParameters({ ...query.getParameters(), ...shown.params })
    .orderBy(by, way === 'asc' ? 'ASC' : 'DESC')
    .addOrderBy('application.id', way === 'asc' ? 'ASC' : 'DESC')
    .limit(limit + 1);
}

async function countUpTo(
  reading: Reading,
  query: SelectQueryBuilder<Application>,
  max: number,
): Promise<number> {
  const [text, params] = query.select('1').limit(max).getQueryAndParameters();
  const [row] = await reading.sql<{ count: number }>(
    'counts what a visible query finds',
    `SELECT count(*)::int AS count FROM (${text}) AS found`,
    params,
  );
  return row?.count ?? 0;
}

function viewOf(row: DeskRow) {
  return {
    id: row.id,
    reference: row.reference,
    title: row.title,
    state: row.state,
    confidentiality: row.confidentiality,
    country: row.country,
    requested: moneyView(row.amount, row.currency),
    language: row.language,
    applicant: {
      name: row.organization_name,
      alias: row.organization_name === null ? aliasOf(row.reference) : null,
    },
    callId: row.call_id,
    missionId: row.mission_id,
    submittedAt: row.submitted_at.toISOString(),
  };
}
