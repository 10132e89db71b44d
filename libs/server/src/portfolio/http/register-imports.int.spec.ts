import { randomUUID } from 'node:crypto';
import type { Delivery } from '@candela/platform';
import type { ApiReply } from '@candela/testing';
import { parse } from 'csv-parse/sync';
import { demoRegisterText } from '../../testing/given-register.js';
import { signedIn, startTestServer, type PersonClient, type TestServer } from '../../testing/index.js';
import { OnRegisterImportStarted } from '../jobs/on-register-import-started.js';
import { RegisterLocks } from '../use-cases/register-locks.js';
import type {
  RegisterImportPageView,
  RegisterImportView,
  RegisterProblemPageView,
} from './register-import-view.js';

describe('register imports', () => {
  let server: TestServer;
  let officer: PersonClient;
  let demo: string;

  beforeEach(async () => {
    server = await startTestServer();
    officer = await signedIn(server, { staff: ['programOfficer'], name: 'Olive Officer' });
    demo = await demoRegisterText();
  });
  afterEach(() => server?.stop());

  function upload(
    person: PersonClient,
    content: string | Buffer,
    options: { key?: string; type?: string } = {},
  ): Promise<ApiReply<{ id: string; code?: string }>> {
    return person.send('POST', '/api/portfolio/imports?fileName=grants.csv', Buffer.from(content), {
      headers: { 'content-type': options.type ?? 'text/csv' },
      idempotencyKey: options.key ?? randomUUID(),
    });
  }

  async function importOf(id: string): Promise<RegisterImportView> {
    return (await officer.get<RegisterImportView>(`/api/portfolio/imports/${id}`)).body;
  }

  const confirm = (id: string) => officer.post(`/api/portfolio/imports/${id}/confirm`);

  async function awardsInPortfolio(): Promise<number> {
    const { rows } = await server.owner.query<{ count: string }>('SELECT count(*) FROM past_award');
    return Number(rows[0]?.count);
  }

  describe('uploading a register', () => {
    it('checks it first, and brings it in when that is confirmed', async () => {
      const { status, body } = await upload(officer, demo);
      expect(status).toBe(201);
      expect(await importOf(body.id)).toMatchObject({
        state: 'waiting',
        startedByName: 'Olive Officer',
        fileName: 'grants.csv',
      });
      await server.drain();
      expect(await importOf(body.id)).toMatchObject({
        state: 'checked',
        registerName: { en: 'Tamarack Civic Fund grants (demonstration)' },
        rowsTotal: 120,
        rowsNew: 120,
        errors: 0,
        warnings: 4,
        fileAwarded: { amountMinor: '489070000', currency: 'CAD' },
        allowedActions: [
          { action: 'register-import.confirm', enabled: true },
          { action: 'register-import.abandon', enabled: true },
        ],
      });
      expect(await awardsInPortfolio()).toBe(0);
      expect((await confirm(body.id)).status).toBe(200);
      await server.drain();
      expect(await importOf(body.id)).toMatchObject({
        state: 'completed',
        rowsDone: 120,
        rowsNew: 120,
        registerAwards: 120,
        registerAwarded: { amountMinor: '489070000', currency: 'CAD' },
      });
      expect(await awardsInPortfolio()).toBe(120);
      expect((await server.owner.query('SELECT 1 FROM register_upload')).rowCount).toBe(0);
    });

    it('tells why a file cannot be imported', async () => {
      const { body } = await upload(officer, demo.replace('Amount Awarded:Montant décerné', 'Other'));
      await server.drain();
      expect(await importOf(body.id)).toMatchObject({
        state: 'failed',
        failure: {
          code: 'register-file.lacks-columns',
          params: { columns: 'Amount Awarded:Montant décerné' },
        },
        allowedActions: [{ enabled: false }, { enabled: false }],
      });
    });

    it('lists what is odd row by row, and as a file in the language of the reader', async () => {
      const { body } = await upload(officer, demo.replace(/,(\d+),(\d+),6,/, ',$1,=1+1,6,'));
      await server.drain();
      const path = `/api/portfolio/imports/${body.id}/problems`;
      const page = (await officer.get<RegisterProblemPageView>(`${path}?severity=error`)).body;
      expect(page).toMatchObject({
        total: 1,
        items: [
          {
            severity: 'error',
            found: '=1+1',
            accepted: '1234567.89',
            text: { en: 'This is not an amount.' },
          },
        ],
      });
      const first = (await officer.get<RegisterProblemPageView>(`${path}?limit=3`)).body;
      const second = (
        await officer.get<RegisterProblemPageView>(`${path}?limit=3&cursor=${first.nextCursor}`)
      ).body;
      const rows = [...first.items, ...second.items].map(({ rowNumber }) => rowNumber ?? 0);
      expect(rows).toHaveLength(5);
      expect(rows).toEqual([...rows].sort((left, right) => left - right));
      const file = (await officer.get<string>(`${path}/export?language=fr`)).body;
      const table = parse(file, { columns: true, bom: true }) as Record<string, string>[];
      expect(table.find((row) => row['Gravité'] === 'erreur')).toMatchObject({
        Problème: 'Ce n’est pas un montant.',
        'Valeur trouvée': "'=1+1",
      });
    });

    it('gives one import for one key, and refuses the key with another file', async () => {
      const key = randomUUID();
      const first = await upload(officer, demo, { key });
      const again = await upload(officer, demo, { key });
      expect(again.body).toEqual(first.body);
      expect((await upload(officer, `${demo} `, { key })).body.code).toBe('request.key-reused');
      const list = (await officer.get<RegisterImportPageView>('/api/portfolio/imports')).body;
      expect(list.items).toHaveLength(1);
    });

    it('takes text/csv only, and no more than 20 megabytes', async () => {
      expect((await upload(officer, '{}', { type: 'application/json' })).status).toBe(415);
      expect((await upload(officer, demo, { type: 'text/plain' })).status).toBe(415);
      expect((await upload(officer, Buffer.alloc(20 * 1024 * 1024 + 1, 'a'))).status).toBe(413);
    });

    it('does not let a stranger, or any other address, receive large bodies', async () => {
      const stranger = await server.api.send(
        'POST',
        '/api/portfolio/imports?fileName=x.csv',
        Buffer.from(demo),
        {
          headers: { 'content-type': 'text/csv' },
        },
      );
      expect(stranger.status).toBe(401);
      const elsewhere = await officer.send('POST', '/api/organizations', Buffer.from(demo), {
        headers: { 'content-type': 'text/csv' },
      });
      expect(elsewhere).toMatchObject({ status: 415, body: { code: 'register-file.is-not-csv' } });
    });
  });

  describe('who imports registers', () => {
    it.each([
      ['programOfficer', 201],
      ['administrator', 201],
      ['auditor', 403],
      ['approver', 403],
      ['financeOfficer', 403],
    ] as const)('%s: %i', async (role, status) => {
      const person = await signedIn(server, { staff: [role] });
      expect((await upload(person, demo)).status).toBe(status);
    });

    it('lets the auditor see imports, and nobody else who does not import', async () => {
      const { body } = await upload(officer, demo);
      const seenBy = async (person: PersonClient) =>
        (await person.get(`/api/portfolio/imports/${body.id}`)).status;
      expect(await seenBy(await signedIn(server, { staff: ['auditor'] }))).toBe(200);
      expect(await seenBy(await signedIn(server, { staff: ['approver'] }))).toBe(404);
      const applicant = await signedIn(server, { roles: ['owner'] });
      expect(await seenBy(applicant)).toBe(404);
      expect((await applicant.get('/api/portfolio/imports')).status).toBe(403);
      expect((await applicant.get(`/api/portfolio/imports/${body.id}/problems`)).status).toBe(404);
    });
  });

  describe('an import on its way', () => {
    it('can be given up before it is confirmed, and then brings nothing in', async () => {
      const { body } = await upload(officer, demo);
      await server.drain();
      expect((await officer.post(`/api/portfolio/imports/${body.id}/abandon`)).status).toBe(200);
      expect(await confirm(body.id)).toMatchObject({
        status: 409,
        body: { code: 'register-import.state-forbids' },
      });
      await server.drain();
      expect(await importOf(body.id)).toMatchObject({
        state: 'abandoned',
        allowedActions: [{ enabled: false }, { enabled: false }],
      });
      expect(await awardsInPortfolio()).toBe(0);
    });

    it('cannot be confirmed before it was checked', async () => {
      const { body } = await upload(officer, demo);
      expect(await confirm(body.id)).toMatchObject({
        status: 409,
        body: { code: 'register-import.state-forbids' },
      });
    });

    it('waits while another process imports the same register, and is carried out when delivered again', async () => {
      const { body } = await upload(officer, demo);
      const locks = server.app.get(RegisterLocks);
      await locks.hold('tamarack', () =>
        expect(server.drain()).rejects.toMatchObject({ code: 'register-import.register-is-busy' }),
      );
      const delivery: Delivery = {
        ...{
          id: randomUUID(),
          consumer: 'portfolio.check-register',
          type: 'register-import.started',
          attempt: 2,
        },
        at: server.clock.now(),
        part: (_name, work) => work(),
      };
      await server.app.get(OnRegisterImportStarted).handle({ importId: body.id }, delivery);
      expect(await importOf(body.id)).toMatchObject({ state: 'checked' });
    });

    it('is given up by itself when nobody confirms it within a week', async () => {
      const { body } = await upload(officer, demo);
      await server.drain();
      server.clock.advance({ days: 6 });
      await server.tick('register-import.abandon-forgotten');
      expect((await importOf(body.id)).state).toBe('checked');
      server.clock.advance({ days: 1, minutes: 1 });
      await server.tick('register-import.abandon-forgotten');
      expect((await importOf(body.id)).state).toBe('abandoned');
    });

    it('is listed with the others, the newest first, at the same cost for one and for three', async () => {
      await upload(officer, demo);
      await server.drain();
      const list = () => officer.get<RegisterImportPageView>('/api/portfolio/imports');
      const one = await server.queries(list);
      for (let more = 0; more < 2; more += 1) {
        server.clock.advance({ minutes: 1 });
        await upload(officer, demo);
        await server.drain();
      }
      const three = await server.queries(list);
      expect(three).toHaveLength(one.length);
      const { items } = (await list()).body;
      expect(items.map(({ state }) => state)).toEqual(['checked', 'checked', 'checked']);
      expect(items.map(({ startedAt }) => startedAt)).toEqual(
        items
          .map(({ startedAt }) => startedAt)
          .sort()
          .reverse(),
      );
    });
  });
});
