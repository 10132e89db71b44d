import { createHash } from 'node:crypto';
import {
  givenOrganization,
  givenPublishedCall,
  givenSubmitted,
  type PersonClient,
  signedIn,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

const NAME = 'Amani <script>alert(1)</script> #let x = [y] منظمة السلام 漢字 ' + 'Very Long '.repeat(12);

interface OwnAward {
  id: string;
  version: number;
  agreement: {
    state: string;
    version: number;
    sha256: { en: string; fr: string } | null;
    signedName: string | null;
  };
  allowedActions: { action: string; enabled: boolean }[];
}

describe('agreements', () => {
  let server: TestServer;
  let officer: PersonClient;
  let approver: PersonClient;
  beforeAll(async () => {
    server = await startTestServer();
    officer = await signedIn(server, { staff: ['programOfficer'] });
    approver = await signedIn(server, { staff: ['approver'] });
  });
  afterAll(() => server?.stop());

  /** An award that was just offered, through every step before it. */
  const offered = async (more: object = {}, recommender = officer) => {
    const organization = await givenOrganization(server, { name: NAME.slice(0, 150) });
    const member = await signedIn(server, {
      roles: ['editor', 'signatory'],
      organizationId: organization.organizationId,
    });
    const call = await givenPublishedCall(server);
    const application = await givenSubmitted(server, { call, member });
    await server.owner.query(`UPDATE application SET state = 'panel' WHERE id = $1`, [application.id]);
    const { body } = await recommender.post<{ id: string }>('/api/decisions', {
      applicationId: application.id,
      outcome: 'approved',
      amountMinor: '3000000',
      startsOn: '2026-09-01',
      endsOn: '2027-02-28',
      rationale: 'Strong.',
      ...more,
    });
    const approval = await approver.post(`/api/decisions/${body.id}/approve`, {}, { ifMatch: 1 });
    expect(approval.status).toBe(200);
    await officer.post(`/api/calls/${call.id}/decisions/release`);
    const { rows } = await server.owner.query<{ id: string }>(
      'SELECT id FROM award WHERE application_id = $1',
      [application.id],
    );
    return { id: rows[0]!.id, member, application };
  };
  const own = async ({ id, member }: { id: string; member: PersonClient }) =>
    (await member.get<OwnAward>(`/api/awards/${id}`)).body;
  const act = async (
    client: PersonClient,
    id: string,
    action: string,
    body: object = {},
    ifMatch?: number,
  ) => {
    const { rows } = await server.owner.query<{ version: number }>(
      `SELECT version FROM agreement WHERE award_id = $1 AND state <> 'void'`,
      [id],
    );
    return client.post<Record<string, unknown>>(`/api/awards/${id}/agreement/${action}`, body, {
      ifMatch: ifMatch ?? rows[0]!.version,
    });
  };
  const bytesOf = (client: PersonClient, id: string, language: string) =>
    client.download(`/api/awards/${id}/agreement/documents/${language}`);
  const signature = (sha256: string) => ({ sha256, accepted: true, typedName: 'Amani Wanjiru-Signatory' });
  const events = async (id: string) =>
    (
      await server.owner.query<{ type: string }>(
        `SELECT type FROM outbox_event WHERE payload->>'awardId' = $1 ORDER BY id`,
        [id],
      )
    ).rows.map(({ type }) => type);

  it('goes from draft to force: sent, accepted with the hash of what was read, countersigned by another person', async () => {
    const award = await offered();
    const { id, member } = award;
    expect((await own(award)).agreement).toMatchObject({ state: 'draft', sha256: null });
    expect((await bytesOf(member, id, 'en')).status).toBe(409);
    expect((await bytesOf(officer, id, 'en')).status).toBe(200);
    expect((await act(member, id, 'send')).status).toBe(403);
    expect((await act(officer, id, 'send')).status).toBe(200);
    const { sha256 } = (await own(award)).agreement;
    for (const language of ['en', 'fr'] as const) {
      const { body: content, headers } = await bytesOf(member, id, language);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256?.[language]);
      expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
      const text = content.toString('latin1');
      expect(text).toContain('/StructTreeRoot');
      expect(text).toContain(`/Lang (${language}-CA)`);
      expect(text).toContain('pdfuaid:part>1<');
      expect(text).toMatch(/<dc:title>.*(Grant agreement|Entente de subvention)/s);
    }
    expect(await act(member, id, 'sign', signature('0'.repeat(64)))).toMatchObject({
      status: 412,
      body: { code: 'agreement.another-document' },
    });
    expect((await act(officer, id, 'countersign')).status).toBe(403);
    expect((await act(member, id, 'sign', signature(sha256!.fr))).status).toBe(200);
    expect((await own(award)).agreement).toMatchObject({
      state: 'signed',
      signedName: 'Amani Wanjiru-Signatory',
      signedSha256: sha256!.fr,
    });
    expect((await act(approver, id, 'countersign')).status).toBe(200);
    expect(await own(award)).toMatchObject({ state: 'active', agreement: { state: 'countersigned' } });
    expect((await events(id)).sort()).toEqual([
      'agreement.sent',
      'agreement.signed',
      'award.activated',
      'award.offered',
    ]);
    await server.drain();
  });

  it('keeps the typed name in the vault alone', async () => {
    const award = await offered();
    await act(officer, award.id, 'send');
    const { sha256 } = (await own(award)).agreement;
    await act(award.member, award.id, 'sign', signature(sha256!.en));
    await server.drain();
    const { rows } = await server.owner.query<{ table_name: string }>(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const { table_name: table } of rows) {
      const found = await server.owner.query(
        `SELECT 1 FROM "${table}" AS t WHERE t::text LIKE '%Wanjiru-Signatory%' LIMIT 1`,
      );
      expect([table, found.rowCount]).toEqual([table, 0]);
    }
    const desk = await officer.get<{ agreement: { signedName: string | null } }>(
      `/api/desk/awards/${award.id}`,
    );
    expect(desk.body.agreement.signedName).toBeNull();
  });

  it('is accepted by signatories only, and not countersigned by who recommended the award', async () => {
    const both = await signedIn(server, { staff: ['programOfficer', 'approver'] });
    const award = await offered({}, both);
    await act(officer, award.id, 'send');
    const { sha256 } = (await own(award)).agreement;
    const { organizationId } = award.member;
    const editor = await signedIn(server, { roles: ['owner', 'editor'], organizationId });
    expect(await act(editor, award.id, 'sign', signature(sha256!.en))).toMatchObject({
      status: 403,
      body: { code: 'agreement.needs-signatory' },
    });
    expect((await editor.get(`/api/awards/${award.id}`)).body).toMatchObject({
      allowedActions: expect.arrayContaining([
        expect.objectContaining({ action: 'agreement.sign', enabled: false }),
      ]),
    });
    const stranger = await signedIn(server, { roles: ['signatory'] });
    expect((await act(stranger, award.id, 'sign', signature(sha256!.en))).status).toBe(404);
    expect((await act(award.member, award.id, 'sign', signature(sha256!.en))).status).toBe(200);
    expect(await act(both, award.id, 'countersign')).toMatchObject({
      status: 403,
      body: { code: 'agreement.countersigner-is-recommender' },
    });
    const insider = await signedIn(server, { staff: ['approver'], roles: ['viewer'], organizationId });
    expect(await act(insider, award.id, 'countersign')).toMatchObject({
      status: 403,
      body: { code: 'application.is-of-own-organization' },
    });
    expect((await act(approver, award.id, 'countersign')).status).toBe(200);
  });

  it('is taken back and made anew; what was sent stays as it was in the database', async () => {
    const award = await offered();
    await act(officer, award.id, 'send');
    const before = (await own(award)).agreement;
    expect((await act(officer, award.id, 'void', { reason: 'The name is wrong.' })).status).toBe(200);
    expect(await act(award.member, award.id, 'sign', signature(before.sha256!.en))).toMatchObject({
      status: 409,
    });
    expect((await own(award)).agreement).toMatchObject({ state: 'draft', number: 2 });
    const change = server.owner.query(`UPDATE agreement_document SET content = '\\x00'`);
    await expect(change).rejects.toThrow('append only');
  });

  it('ends with its award, for a reason that an approver gives', async () => {
    const award = await offered();
    await act(officer, award.id, 'send');
    const reason = { en: 'The project cannot go on.', fr: 'Le projet ne peut pas continuer.' };
    const { version } = await own(award);
    const terminate = (client: PersonClient, ifMatch = version) =>
      client.post(`/api/awards/${award.id}/terminate`, { reason }, { ifMatch });
    expect((await terminate(officer)).status).toBe(403);
    expect((await terminate(approver, 7)).status).toBe(412);
    expect((await terminate(approver)).status).toBe(200);
    expect(await own(award)).toMatchObject({
      state: 'terminated',
      terminationReason: reason,
      agreement: null,
      next: { step: 'none' },
    });
    expect(await events(award.id)).toContain('award.terminated');
  });

  it('has conditions that an officer finds met, once each', async () => {
    const award = await offered({
      outcome: 'approvedWithConditions',
      conditions: [{ en: 'A safety plan.', fr: 'Un plan de sécurité.' }],
    });
    const meet = (client: PersonClient, number = 1) =>
      client.post(`/api/awards/${award.id}/conditions/${number}/meet`, { note: 'Plan received by post.' });
    expect((await meet(award.member)).status).toBe(403);
    expect((await meet(officer, 2)).status).toBe(404);
    expect((await meet(officer)).status).toBe(200);
    expect(await meet(officer)).toMatchObject({ status: 409, body: { code: 'award.condition-is-met' } });
    expect(JSON.stringify(await own(award))).not.toContain('by post');
    expect(await events(award.id)).toContain('award.condition-met');
  });
});
