import { randomBytes, randomUUID } from 'node:crypto';
import { clonedDatabase, type ClonedDatabase } from '@candela/testing';
import { SystemClock } from '../clock/clock.js';
import { KERNEL_MIGRATIONS } from '../database/migrate.js';
import { Vault, VaultCaseDestroyed, VaultRecordGone } from './index.js';

const CANARY = 'Anaïs Kowalczyk-Canary';
const KIND = 'organization.bank-account';
const LATER = new Date(Date.now() + 3_600_000);

let database: ClonedDatabase;
let vault: Vault;

/** Every row of every table of a schema, as the bytes that a dump would hold. */
async function dumpOf(schemas: string): Promise<string> {
  const { rows } = await database.owner.query<{ dump: string }>(
    `SELECT string_agg(query_to_xml(format('TABLE %I.%I', schemaname, tablename), true, false, '')::text, E'\n') AS dump
     FROM pg_tables WHERE schemaname ${schemas}`,
  );
  return rows[0]!.dump;
}

describe('the identity vault', () => {
  beforeAll(async () => {
    database = await clonedDatabase([KERNEL_MIGRATIONS]);
    vault = new Vault(database.config, new SystemClock());
  });
  afterAll(async () => {
    await vault.close();
    await database.drop();
  });

  it('gives back what was put in, one by one and together', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const first = await vault.put(one, KIND, { holder: CANARY, accounts: [1, null, true] });
    const second = await vault.put(other, KIND, CANARY);
    expect(await vault.open(first)).toEqual({ holder: CANARY, accounts: [1, null, true] });
    expect(await vault.openMany([second, first, randomUUID()])).toEqual(
      new Map<string, unknown>([
        [first, { holder: CANARY, accounts: [1, null, true] }],
        [second, CANARY],
      ]),
    );
    await expect(vault.open(randomUUID())).rejects.toThrow(VaultRecordGone);
  });

  it('gives a case one key, though several first records are written at once', async () => {
    const caseId = randomUUID();
    const ids = await Promise.all(
      [1, 2, 3, 4, 5].map((value) => vault.put(caseId.toUpperCase(), KIND, value)),
    );
    expect(await Promise.all(ids.map((id) => vault.open(id)))).toEqual([1, 2, 3, 4, 5]);
  });

  it('makes a purged case unreadable for good and keeps nothing more for it', async () => {
    const caseId = randomUUID();
    const id = await vault.put(caseId, KIND, CANARY);
    await vault.destroyCase(caseId);
    await vault.destroyCase(caseId);
    await expect(vault.open(id)).rejects.toThrow(VaultRecordGone);
    expect(await vault.openMany([id])).toEqual(new Map());
    await expect(vault.put(caseId, KIND, CANARY)).rejects.toThrow(VaultCaseDestroyed);
    const revive = `UPDATE vault.case_key SET wrapped_key = '\\x00', destroyed_at = NULL WHERE case_id = $1`;
    await expect(database.owner.query(revive, [caseId])).rejects.toThrow('a destroyed key stays destroyed');
  });

  it('keeps nothing for a case that was purged before anything was kept', async () => {
    const caseId = randomUUID();
    await vault.destroyCase(caseId);
    await expect(vault.put(caseId, KIND, CANARY)).rejects.toThrow(VaultCaseDestroyed);
  });

  it('notices a record moved to another case, and another master key', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const [mine, theirs] = [await vault.put(one, KIND, 'mine'), await vault.put(other, KIND, 'theirs')];
    await database.owner.query(
      `UPDATE vault.record r SET ciphertext = s.ciphertext, iv = s.iv, tag = s.tag FROM vault.record s WHERE r.id = $1 AND s.id = $2`,
      [mine, theirs],
    );
    await expect(vault.open(mine)).rejects.toThrow('tampered');
    const stranger = new Vault({ ...database.config, vaultMasterKey: randomBytes(32) }, new SystemClock());
    await expect(stranger.open(theirs)).rejects.toThrow('master key');
    await stranger.close();
  });

  it('sweeps what nothing refers to, of one kind and old enough only', async () => {
    const caseId = randomUUID();
    const kind = 'sweep.kind';
    const [known, orphan] = [await vault.put(caseId, kind, 1), await vault.put(caseId, kind, 2)];
    const foreign = await vault.put(caseId, 'another.kind', 3);
    expect(await vault.sweepOrphans(kind, [known], new Date(Date.now() - 3_600_000))).toBe(0);
    expect(await vault.sweepOrphans(kind, [known], LATER)).toBe(1);
    expect(await vault.openMany([known, orphan, foreign])).toEqual(
      new Map([
        [known, 1],
        [foreign, 3],
      ]),
    );
    await vault.destroyCase(caseId);
    expect(await vault.sweepOrphans(kind, [known], LATER)).toBe(1);
  });

  it.each([
    'SELECT * FROM vault.record',
    'SELECT * FROM vault.case_key',
    `SELECT vault.refuse_revival()`,
    'SET ROLE candela_vault',
  ])('is closed to the role of ordinary work: %s', async (statement) => {
    await expect(database.app.query(statement)).rejects.toThrow('permission denied');
  });

  it('lets its own role neither change a record nor enter the ordinary schema', async () => {
    const enter = (statement: string) =>
      (vault as unknown as { pool: ClonedDatabase['app'] }).pool.query(statement);
    await expect(enter(`UPDATE vault.record SET kind = 'x'`)).rejects.toThrow('permission denied');
    await expect(enter(`DELETE FROM vault.case_key`)).rejects.toThrow('permission denied');
    await expect(enter('SELECT * FROM public.audit_entry')).rejects.toThrow('permission denied');
  });

  it('shows nothing of what it keeps in a dump, neither of the ordinary schema nor of its own', async () => {
    await vault.put(randomUUID(), KIND, { holder: CANARY });
    // The dump would show it if it were there.
    await database.app.query(
      `INSERT INTO outbox_event (id, type, payload, occurred_at) VALUES ($1, 'canary', $2, now())`,
      [randomUUID(), JSON.stringify({ note: CANARY })],
    );
    expect(await dumpOf(`= 'public'`)).toContain('Canary');
    await database.app.query('DELETE FROM outbox_event');
    expect(await dumpOf(`NOT IN ('pg_catalog', 'information_schema')`)).not.toContain('Canary');
    const { rows } = await database.owner.query(
      `SELECT count(*)::int AS kept, count(*) FILTER (WHERE position('Canary'::bytea IN ciphertext) > 0)::int AS plain FROM vault.record`,
    );
    expect(rows).toEqual([{ kept: expect.any(Number), plain: 0 }]);
  });
});
