import { type FormUi, isRecord, type ReportKind } from '@candela/contracts';
import { exampleReport } from '@candela/contracts/templates';
import type { ApiClient } from '@candela/testing';
import { ScheduleReports } from '../reports/index.js';
import { type GivenAward, givenAward, type GivenAwardOptions } from './given-award.js';
import type { PersonClient } from './signed-in.js';
import type { TestServer } from './test-server.js';

export interface GivenReport {
  id: string;
  reference: string;
  award: GivenAward;
  /** Owner, editor and signatory at once. */
  member: PersonClient;
}

/** A report that an active award owes, as it was scheduled; the final one unless told. */
export async function givenReport(
  server: TestServer,
  { kind = 'final', ...options }: GivenAwardOptions & { kind?: ReportKind } = {},
): Promise<GivenReport> {
  const award = await givenAward(server, options);
  await server.app.get(ScheduleReports).execute(award.id);
  const { rows } = await server.owner.query<{ id: string; reference: string }>(
    'SELECT id, reference FROM report WHERE award_id = $1 AND kind = $2 ORDER BY number LIMIT 1',
    [award.id, kind],
  );
  return { ...rows[0]!, award, member: award.application.member };
}

/** A report whose every section holds complete answers. */
export async function givenFilledReport(
  server: TestServer,
  options: Parameters<typeof givenReport>[1] = {},
): Promise<GivenReport> {
  const report = await givenReport(server, options);
  const { rows } = await server.owner.query<{ definition: FormUi }>(
    'SELECT definition FROM report WHERE id = $1',
    [report.id],
  );
  for (const [sectionKey, answers] of Object.entries(exampleReport('en', rows[0]!.definition))) {
    if (!isRecord(answers)) continue;
    const { status, body } = await saveReport(report.member, report.id, sectionKey, answers);
    if (status !== 200) throw new Error(`${sectionKey} was not saved: ${JSON.stringify(body)}`);
  }
  return report;
}

/** A report that was handed in. */
export async function givenSubmittedReport(
  server: TestServer,
  options: Parameters<typeof givenReport>[1] = {},
): Promise<GivenReport> {
  const report = await givenFilledReport(server, options);
  const { status, body } = await submitReport(report.member, report.id);
  if (status !== 200) throw new Error(`It was not handed in: ${JSON.stringify(body)}`);
  return report;
}

/** Saves answers to a section of a report as it stands. */
export async function saveReport(client: ApiClient, id: string, sectionKey: string, answers: object) {
  const address = `/api/reports/${id}/sections/${sectionKey}`;
  const { body } = await client.get<{ sectionVersion: number }>(address);
  return client.patch<Record<string, unknown>>(address, { answers }, { ifMatch: body.sectionVersion });
}

/** Submits what the check page of a report shows. */
export async function submitReport(client: ApiClient, id: string, idempotencyKey?: string) {
  const { body } = await client.get<{ contentVersion: number }>(`/api/reports/${id}/check`);
  return client.post<Record<string, unknown>>(
    `/api/reports/${id}/submit`,
    { contentVersion: body.contentVersion, certified: true, typedName: 'Amani Wanjiru-Certifier' },
    idempotencyKey ? { idempotencyKey } : {},
  );
}
