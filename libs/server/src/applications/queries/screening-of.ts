import { eligibilityChecks } from '@candela/contracts';
import type { Reading } from '@candela/platform';
import type { CallFacts } from '../../programs/index.js';
import type { Application } from '../model/application.entity.js';
import type { ApplicationCase } from '../model/application-policy.js';
import { ChangeRequest } from '../model/change-request.entity.js';
import { EligibilityCheck } from '../model/eligibility-check.entity.js';
import { ScreeningVerdict } from '../model/screening-verdict.entity.js';

const BECAUSE = 'the screening is read with its application, which was visible';

/** What officers found so far; null before the first thing was checked. */
export function eligibilityCheckOf(
  reading: Reading,
  applicationId: string,
): Promise<EligibilityCheck | null> {
  return reading
    .unfiltered(EligibilityCheck, 'checks', BECAUSE)
    .where('checks.applicationId = :applicationId', { applicationId })
    .getOne();
}

/** The requests for changes, the oldest first. */
export function changeRequestsOf(reading: Reading, applicationId: string): Promise<ChangeRequest[]> {
  return reading
    .unfiltered(ChangeRequest, 'request', BECAUSE)
    .where('request.applicationId = :applicationId', { applicationId })
    .orderBy('request.revisionNumber')
    .getMany();
}

/** The request that the applicant is to answer; null unless changes are requested. */
export async function openRequestOf(
  reading: Reading,
  application: Pick<Application, 'id' | 'state'>,
): Promise<ChangeRequest | null> {
  if (application.state !== 'changesRequested') return null;
  return (await changeRequestsOf(reading, application.id)).find(({ answeredAt }) => !answeredAt) ?? null;
}

/** How the screening ended; null before. */
export function verdictOf(reading: Reading, applicationId: string): Promise<ScreeningVerdict | null> {
  return reading
    .unfiltered(ScreeningVerdict, 'verdict', BECAUSE)
    .where('verdict.applicationId = :applicationId', { applicationId })
    .getOne();
}

/** What the rules of the screening need to know of an application. */
export async function screeningFacts(
  reading: Reading,
  application: Application,
  call: CallFacts,
): Promise<Pick<ApplicationCase, 'checksOpen' | 'changesDue'>> {
  const checks = await eligibilityCheckOf(reading, application.id);
  const request = await openRequestOf(reading, application);
  return {
    checksOpen: eligibilityChecks(call.template).filter((key) => checks?.items[key]?.answer !== 'yes').length,
    changesDue: request && { on: request.dueOn, at: request.dueAt },
  };
}
