import type { FormAnswers } from '@candela/contracts';
import { exampleAnswers } from '@candela/contracts/templates';
import { givenFilledDraft, signedIn, startTestServer, submit, type TestServer } from '../../testing/index.js';

const CANARIES = {
  organization: 'Canary-Organization-Zephyr',
  name: 'Canary-Person-Quill',
  telephone: 'canary-telephone-55501',
  safe: 'canary-safe-channel-90210',
  code: 'canary-code-word-umbrella',
  payee: 'Canary-Payee-Marigold',
  certified: 'Canary-Certifier-Osprey',
};

describe('answers that identify people', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());

  /** Every row of every table outside the vault, as the bytes that a dump would hold. */
  async function dump(): Promise<string> {
    const { rows } = await server.owner.query<{ dump: string }>(
      `SELECT string_agg(query_to_xml(format('TABLE %I.%I', schemaname, tablename), true, false, '')::text, E'\n') AS dump
       FROM pg_tables WHERE schemaname NOT IN ('vault', 'pg_catalog', 'information_schema')`,
    );
    return rows[0]!.dump;
  }

  it('stand nowhere but in the vault: no table, audit, queue or stored answer has them, and no page of staff', async () => {
    const answers: FormAnswers = {
      ...exampleAnswers('en', '2027-02-28'),
      organization: { ...exampleAnswers('en')['organization'], name: CANARIES.organization },
      contact: {
        contact: { name: CANARIES.name, channel: 'phone', value: CANARIES.telephone },
        safeContact: { channel: 'secureMessage', value: CANARIES.safe, codeWord: CANARIES.code },
      },
      budget: { ...exampleAnswers('en')['budget'], accountInName: 'no', otherPayee: CANARIES.payee },
    };
    const draft = await givenFilledDraft(server, { answers });
    const colleague = await signedIn(server, {
      roles: ['editor'],
      organizationId: draft.member.organizationId,
    });
    const conflict = await colleague.patch(
      `/api/applications/${draft.id}/sections/organization`,
      { answers: { name: `${CANARIES.organization} two` } },
      { ifMatch: 1 },
    );
    expect(conflict.status).toBe(412);
    const check = await draft.member.get<{ contentVersion: number }>(`/api/applications/${draft.id}/check`);
    const submission = await draft.member.post(`/api/applications/${draft.id}/submit`, {
      contentVersion: check.body.contentVersion,
      certified: true,
      typedName: CANARIES.certified,
    });
    expect(submission.status).toBe(200);
    expect((await submit(draft.member, draft.id)).status).toBe(409);

    const kept = JSON.stringify((await draft.member.get(`/api/applications/${draft.id}/check`)).body);
    for (const canary of Object.values(CANARIES))
      expect(kept.includes(canary)).toBe(canary !== CANARIES.certified);

    const officer = await signedIn(server, { staff: ['programOfficer'], callIds: [draft.call.id] });
    const auditor = await signedIn(server, { staff: ['auditor'] });
    const seen = await Promise.all(
      [officer, auditor].flatMap((client) => [
        client.get(`/api/desk/applications/${draft.id}`),
        client.get('/api/desk/applications'),
        client.get('/api/desk/work-list'),
      ]),
    );
    const everywhere = `${await dump()}${JSON.stringify(seen.map(({ body }) => body))}`;
    expect(everywhere).toContain(draft.reference);
    for (const canary of Object.values(CANARIES)) expect(everywhere).not.toContain(canary);
    const asBytes = Object.values(CANARIES).map((canary) => Buffer.from(canary).toString('hex'));
    for (const hex of asBytes) expect(everywhere).not.toContain(hex);
  });

  it('are not found by searching for them', async () => {
    const officer = await signedIn(server, { staff: ['programOfficer', 'auditor'] });
    for (const canary of Object.values(CANARIES)) {
      const { body } = await officer.get(`/api/desk/applications?q=${encodeURIComponent(canary)}`);
      expect(body).toMatchObject({ items: [], total: 0 });
    }
  });
});
