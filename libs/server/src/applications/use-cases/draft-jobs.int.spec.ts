import { Vault } from '@candela/platform';
import {
  givenDraft,
  givenPublishedCall,
  givenSubmitted,
  saved,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

const START = '2026-06-01T12:00:00Z';
const DAY_MS = 86_400_000;

describe('what the portal does about drafts by itself', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ now: START });
  });
  beforeEach(() => server.clock.set(START));
  afterAll(() => server?.stop());

  const eventsOf = async (id: string) => {
    const { rows } = await server.owner.query<{ type: string; payload: { daysLeft?: number } }>(
      `SELECT type, payload FROM outbox_event WHERE payload->>'applicationId' = $1 ORDER BY occurred_at, id`,
      [id],
    );
    return rows.map(({ type, payload }) => `${type} ${payload.daysLeft ?? ''}`.trim());
  };
  const remind = () => server.tick('application.remind-draft-owners');
  const purge = () => server.tick('application.purge-untouched-drafts');

  describe('reminders', () => {
    it('come seven days and one day before the call closes, once each', async () => {
      const draft = await givenDraft(server);
      const closesAt = Date.parse(
        (await draft.member.get<{ call: { closesAt: string } }>(`/api/applications/${draft.id}`)).body.call
          .closesAt,
      );
      const at = async (daysBefore: number) => {
        server.clock.set(new Date(closesAt - daysBefore * DAY_MS).toISOString());
        await remind();
        return eventsOf(draft.id);
      };
      expect(await at(7.01)).toEqual([]);
      expect(await at(7)).toEqual(['application.draft-reminder-due 7']);
      expect(await at(5)).toHaveLength(1);
      expect(await at(1)).toEqual(['application.draft-reminder-due 7', 'application.draft-reminder-due 1']);
      expect(await at(0.5)).toHaveLength(2);
      expect(await at(-1)).toHaveLength(2);
    });

    it('come for what is nearest alone, and not to those who began when it was due already', async () => {
      const call = await givenPublishedCall(server, { openDays: 10 });
      const draft = await givenDraft(server, { call });
      server.clock.advance({ days: 10 });
      const late = await givenDraft(server, { call });
      await Promise.all([remind(), remind()]);
      await remind();
      expect(await eventsOf(draft.id)).toEqual(['application.draft-reminder-due 1']);
      expect(await eventsOf(late.id)).toEqual([]);
    });

    it('do not come for what is handed in or withdrawn', async () => {
      const call = await givenPublishedCall(server, { openDays: 8 });
      const submitted = await givenSubmitted(server, { call });
      const withdrawn = await givenDraft(server, { call });
      await withdrawn.member.post(`/api/applications/${withdrawn.id}/withdraw`, {}, { ifMatch: 1 });
      server.clock.advance({ days: 5 });
      await remind();
      expect(await eventsOf(submitted.id)).not.toContain('application.draft-reminder-due 7');
      expect(await eventsOf(withdrawn.id)).toEqual(['application.withdrawn']);
    });
  });

  describe('the vault', () => {
    it('keeps what a draft or a revision refers to, and loses answers that were replaced', async () => {
      const submitted = await givenSubmitted(server);
      const draft = await givenDraft(server);
      await saved(draft.member, draft.id, 'organization', { name: 'First' });
      const first = await recordsOf(draft.id);
      await saved(draft.member, draft.id, 'organization', { name: 'Second' });
      const kept = [...(await recordsOf(draft.id)), ...(await recordsOf(submitted.id))];
      const vault = server.app.get(Vault);
      // Records are dated by the database's own clock.
      server.clock.set(new Date(Date.now() + 2 * DAY_MS).toISOString());
      await server.tick('application.sweep-vault-records');
      expect((await vault.openMany(first)).size).toBe(0);
      expect((await vault.openMany(kept)).size).toBe(kept.length);
      server.clock.set(START);
      const receipt = await submitted.member.get(`/api/applications/${submitted.id}/receipt`);
      expect(receipt.body['certifiedName']).toEqual(expect.any(String));
    });

    const recordsOf = async (id: string) => {
      const { rows } = await server.owner.query<{ id: string }>(
        'SELECT record.value AS id FROM application_section, jsonb_each_text(vault_records) AS record WHERE application_id = $1',
        [id],
      );
      return rows.map((row) => row.id);
    };
  });

  describe('drafts that nobody touches', () => {
    const exists = async (id: string) =>
      (await server.owner.query('SELECT 1 FROM application WHERE id = $1', [id])).rowCount === 1;
    const after = async (days: number) => {
      server.clock.set(START);
      server.clock.advance({ days });
      await purge();
    };

    it('are removed after sixty days with everything in them, their owners having been told a week before', async () => {
      const draft = await givenDraft(server);
      const canary = await givenSubmitted(server);
      await saved(draft.member, draft.id, 'organization', { name: 'In the vault' });
      const { rows } = await server.owner.query<{ vault_records: { name: string } }>(
        `SELECT vault_records FROM application_section WHERE application_id = $1 AND section_key = 'organization'`,
        [draft.id],
      );
      await after(52.9);
      expect(await eventsOf(draft.id)).toEqual([]);
      await after(53.1);
      expect(await eventsOf(draft.id)).toEqual(['application.draft-purge-due 7']);
      await after(59.9);
      expect(await exists(draft.id)).toBe(true);
      await after(60.2);
      expect(await exists(draft.id)).toBe(false);
      expect(await eventsOf(draft.id)).toEqual(['application.draft-purge-due 7', 'application.draft-purged']);
      await expect(server.app.get(Vault).open(rows[0]!.vault_records.name)).rejects.toThrow(
        'vault.record-gone',
      );
      const audit = await server.owner.query(
        `SELECT actor_kind, job FROM audit_entry WHERE action = 'application.remove-untouched' AND subject_id = $1`,
        [draft.id],
      );
      expect(audit.rows).toEqual([{ actor_kind: 'system', job: 'application.purge-untouched-drafts' }]);
      expect(await exists(canary.id)).toBe(true);
    });

    it('stay for the whole week after the warning, however late the warning came', async () => {
      const draft = await givenDraft(server);
      await after(90);
      expect(await eventsOf(draft.id)).toEqual(['application.draft-purge-due 7']);
      await after(96);
      expect(await exists(draft.id)).toBe(true);
      await after(97.1);
      expect(await exists(draft.id)).toBe(false);
    });

    it('stay when they are touched after the warning, and are warned of again', async () => {
      const draft = await givenDraft(server, { call: await givenPublishedCall(server, { openDays: 200 }) });
      await after(54);
      await saved(draft.member, draft.id, 'need', { context: 'Still here' });
      await after(62);
      expect(await exists(draft.id)).toBe(true);
      expect(await eventsOf(draft.id)).toEqual(['application.draft-purge-due 7']);
      await after(54 + 54);
      expect(await eventsOf(draft.id)).toHaveLength(2);
    });
  });

  it('leaves every invariant of the database whole', async () => {
    await expect(server.tick('audit.verify')).resolves.toBeUndefined();
  });
});
