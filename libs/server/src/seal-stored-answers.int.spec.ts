import type { FormAnswers, FormUi } from '@candela/contracts';
import { CaseSeals, type OwnerQueries } from '@candela/platform';
import { columnsHolding } from '@candela/testing';
import { sealStoredAnswers } from './seal-stored-answers.js';
import {
  completeAnswers,
  givenDraft,
  givenPublishedCall,
  givenSubmitted,
  givenSubmittedReport,
  saved,
  signedIn,
  startTestServer,
  type TestServer,
  withCanaries,
} from './testing/index.js';

const SENTINEL = 'sentinel-of-former-times-4711';

const TABLES = [
  { table: 'application_section', case: 'application_id' },
  { table: 'application_revision', case: 'application_id' },
  { table: 'report_section', case: '(SELECT application_id FROM report WHERE id = report_id)' },
  { table: 'report_revision', case: '(SELECT application_id FROM report WHERE id = report_id)' },
];

describe('rows that were written before there were seals', () => {
  let server: TestServer;
  let seals: CaseSeals;
  beforeAll(async () => {
    server = await startTestServer();
    seals = new CaseSeals(server.database.config);
  });
  afterAll(() => server?.stop());

  const query = async <Row>(sql: string, values?: unknown[]) =>
    (await server.owner.query<Row & Record<string, unknown>>(sql, values)).rows;
  const holding = () => columnsHolding(query, 'public', SENTINEL);

  /** On one connection, as `migrate` has it. */
  const sealed = async (): Promise<number> => {
    const client = await server.owner.connect();
    const owner: OwnerQueries = async <Row>(sql: string, values: unknown[] = []) =>
      (await client.query<Row & Record<string, unknown>>(sql, values)).rows;
    try {
      return await sealStoredAnswers(owner, seals);
    } finally {
      client.release();
    }
  };

  /** Turns every row back into what it was: all answers in the clear, no key. */
  const unsealEverything = async () => {
    const keys = new Map(
      (
        await query<{ id: string; answers_key: Buffer }>(
          'SELECT id, answers_key FROM application WHERE answers_key IS NOT NULL',
        )
      ).map(({ id, answers_key }) => [id, answers_key]),
    );
    for (const { table, case: caseId } of TABLES) {
      const rows = await query<{ id: string; case_id: string; answers: FormAnswers; sealed: Buffer }>(
        `SELECT id, ${caseId} AS case_id, answers, sealed FROM ${table}`,
      );
      await query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      for (const row of rows) {
        const opened = row.sealed.length
          ? (seals.of(row.case_id, keys.get(row.case_id)!).open(row.id, row.sealed) as FormAnswers)
          : {};
        const whole = { ...row.answers };
        for (const [key, given] of Object.entries(opened))
          whole[key] = table.endsWith('_revision') ? { ...whole[key], ...given } : given;
        await query(`UPDATE ${table} SET answers = $2, sealed = NULL WHERE id = $1`, [row.id, whole]);
      }
      await query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    }
    await query('UPDATE application SET answers_key = NULL');
  };

  it('are read as before, and sealed by migrating: no answer changes, and no word stays', async () => {
    const call = await givenPublishedCall(server);
    const officer = await signedIn(server, { staff: ['programOfficer'], callIds: [call.id] });
    const { definition } = (
      await query<{ definition: FormUi }>('SELECT definition FROM form_version WHERE call_id = $1', [call.id])
    )[0]!;
    const answers = withCanaries(definition, await completeAnswers(server, call.id), {
      confidential: SENTINEL,
    });
    const application = await givenSubmitted(server, { call, answers });
    const report = await givenSubmittedReport(server, { application });
    const draft = await givenDraft(server);
    await saved(draft.member, draft.id, 'risks', { riskTable: [{ risk: SENTINEL }] });

    const pages = async () => [
      (await application.member.get(`/api/applications/${application.id}/check`)).body['answers'],
      (await officer.get(`/api/desk/applications/${application.id}`)).body['answers'],
      (await officer.get(`/api/desk/applications/${application.id}`)).body['sha256'],
      (await officer.get(`/api/desk/reports/${report.id}`)).body['answers'],
      (await draft.member.get(`/api/applications/${draft.id}/sections/risks`)).body['answers'],
    ];
    const before = await pages();
    expect(JSON.stringify(before[1])).toContain(SENTINEL);

    await unsealEverything();
    expect(await holding()).toEqual(['application_revision.answers', 'application_section.answers']);
    expect(await pages()).toEqual(before);

    expect(await sealed()).toBeGreaterThan(0);
    expect(await holding()).toEqual([]);
    expect(await pages()).toEqual(before);
    expect(await sealed()).toBe(0);
    await expect(query(`UPDATE application_revision SET sealed = NULL`)).rejects.toThrow('append only');
    await expect(query(`UPDATE report_revision SET sealed = NULL`)).rejects.toThrow('append only');
  });

  it('are sealed by the next save as well, under a key that the application gets then', async () => {
    const draft = await givenDraft(server);
    await saved(draft.member, draft.id, 'risks', { riskTable: [{ risk: SENTINEL }] });
    await unsealEverything();
    const inTheClear = async () =>
      (
        await query(`SELECT 1 FROM application_section WHERE application_id = $1 AND answers::text LIKE $2`, [
          draft.id,
          `%${SENTINEL}%`,
        ])
      ).length;
    expect(await inTheClear()).toBe(1);
    await saved(draft.member, draft.id, 'risks', { environment: 'None.' });
    expect(await inTheClear()).toBe(0);
    const { body } = await draft.member.get(`/api/applications/${draft.id}/sections/risks`);
    expect(body['answers']).toEqual({ risks: { environment: 'None.', riskTable: [{ risk: SENTINEL }] } });
  });
});
