import type { ApplicationLevel, ApplicationState, Language, MoneyJson } from '@candela/contracts';
import type { Reading } from '@candela/platform';
import { Application } from '../model/application.entity.js';
import { type Applicant, applicantsOf } from './applicant-of.js';
import { moneyView } from './application-head.js';

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
  const rows = await reading
    .visible(Application, 'application')
    .andWhere('application.callId = :callId AND application.submittedAt IS NOT NULL', { callId })
    .orderBy('application.reference')
    .getMany();
  return factsOf(reading, rows);
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
  const rows = await reading
    .unfiltered(Application, 'application', 'the caller’s own policy has let the reader in')
    .where('application.id = ANY(:ids::uuid[]) AND application.submittedAt IS NOT NULL', { ids })
    .getMany();
  return new Map((await factsOf(reading, rows)).map((facts) => [facts.id, facts]));
}

async function factsOf(reading: Reading, rows: readonly Application[]): Promise<ApplicationFacts[]> {
  const applicants = await applicantsOf(
    reading,
    rows.map(({ id }) => id),
  );
  return rows.map((application) => {
    const { id, reference, title, state, callId, missionId, organizationId, country, language } = application;
    return {
      id,
      reference,
      title,
      state,
      level: application.confidentiality,
      callId,
      missionId,
      organizationId,
      applicant: applicants.get(id)!,
      country,
      language,
      requested: moneyView(application.amountRequestedMinor, application.currency),
      submittedAt: application.submittedAt!.toISOString(),
    };
  });
}
