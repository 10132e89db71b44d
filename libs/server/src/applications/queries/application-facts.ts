import type { ApplicationLevel, ApplicationState, Language, MoneyJson } from '@candela/contracts';
import type { Reading } from '@candela/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { Application } from '../model/application.entity.js';
import { type Applicant, applicantOf } from './applicant-of.js';
import { moneyView } from './application-head.js';
import { nameIsShown } from './desk-filter.js';

/** An application as lists of other contexts show it; nothing that was answered but its headline. */
export interface ApplicationFacts {
  id: string;
  reference: string;
  title: string | null;
  state: ApplicationState;
  level: ApplicationLevel;
  callId: string;
  missionId: string | null;
  /** For conflicts of interest, beside `organizationsOf` of identity; not for showing. */
  organizationId: string;
  applicant: Applicant;
  country: string | null;
  language: Language;
  requested: MoneyJson | null;
  submittedAt: string;
}

/** The applications to a call that were handed in and the reader sees by their own policy, in the order of references. */
export async function applicationsInCall(reading: Reading, callId: string): Promise<ApplicationFacts[]> {
  const query = reading
    .visible(Application, 'application')
    .andWhere('application.callId = :callId AND application.submittedAt IS NOT NULL', { callId })
    .orderBy('application.reference');
  return factsOf(reading, query);
}

/**
 * Applications by id that were handed in, whatever the reader sees by their own policy: the caller's has let the reader
 * in. Others are left out.
 */
export async function applicationFacts(
  reading: Reading,
  ids: readonly string[],
): Promise<Map<string, ApplicationFacts>> {
  if (ids.length === 0) return new Map();
  const query = reading
    .unfiltered(Application, 'application', 'the caller’s own policy has let the reader in')
    .where('application.id = ANY(:ids::uuid[]) AND application.submittedAt IS NOT NULL', { ids });
  return new Map((await factsOf(reading, query)).map((facts) => [facts.id, facts]));
}

type FactsRow = Omit<ApplicationFacts, 'applicant' | 'requested' | 'submittedAt'> & {
  name: string | null;
  amount: string | null;
  currency: string;
  submittedAt: Date;
};

async function factsOf(
  reading: Reading,
  query: SelectQueryBuilder<Application>,
): Promise<ApplicationFacts[]> {
  const shown = nameIsShown(reading.actor);
  const rows = await query
    .innerJoin('organization', 'organization', 'organization.id = application.organization_id')
    .select('application.id', 'id')
    .addSelect('application.reference', 'reference')
    .addSelect('application.title', 'title')
    .addSelect('application.state', 'state')
    .addSelect('application.confidentiality', 'level')
    .addSelect('application.callId', 'callId')
    .addSelect('application.missionId', 'missionId')
    .addSelect('application.organizationId', 'organizationId')
    .addSelect('application.country', 'country')
    .addSelect('application.language', 'language')
    .addSelect('application.amountRequestedMinor', 'amount')
    .addSelect('application.currency', 'currency')
    .addSelect('application.submittedAt', 'submittedAt')
    .addSelect(`CASE WHEN ${shown.where} THEN organization.name END`, 'name')
    .setParameters(shown.params)
    .getRawMany<FactsRow>();
  return rows.map(({ name, amount, currency, submittedAt, ...facts }) => ({
    ...facts,
    applicant: applicantOf({ name, reference: facts.reference }),
    requested: moneyView(amount, currency),
    submittedAt: submittedAt.toISOString(),
  }));
}
