import { givenSubmitted } from '@candela/server/testing';
import { Portal } from './testing/portal.js';

const A_WHILE_MS = 60_000;

describe('verify', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await Portal.set(null, async (server) => void (await givenSubmitted(server)));
  }, 300_000);
  afterAll(() => portal.takeDown());

  it(
    'finds nothing in a sound database',
    async () => {
      const { code, output } = await portal.verify();
      expect({ code, output }).toEqual({
        code: 0,
        output: expect.stringMatching(/^\d+ invariants checked, 0 broken\.\n$/),
      });
    },
    A_WHILE_MS,
  );

  it(
    'names the entry of the audit whose content a superuser changed',
    async () => {
      await pastTheTriggers(portal, `UPDATE audit_entry SET reason = 'nothing to see here' WHERE seq = 3`);
      const { code, output } = await portal.verify();
      expect(code).toBe(1);
      expect(output).toContain('BROKEN  audit-chain-is-whole');
      expect(output).toMatch(/"seq":"?3"?,.*"fault":"its content was changed"/);
      await pastTheTriggers(portal, 'UPDATE audit_entry SET reason = NULL WHERE seq = 3');
      expect((await portal.verify()).code).toBe(0);
    },
    A_WHILE_MS,
  );

  it(
    'names the entry after one that a superuser removed',
    async () => {
      await pastTheTriggers(portal, 'DELETE FROM audit_entry WHERE seq = 5');
      const { code, output } = await portal.verify();
      expect(code).toBe(1);
      expect(output).toMatch(/"seq":"?6"?,.*"fault":"an entry before it is missing"/);
    },
    A_WHILE_MS,
  );

  it('is not needed against ordinary roles: they cannot change the audit at all', async () => {
    const { app } = portal.arranged.database;
    await expect(app.query(`UPDATE audit_entry SET reason = 'x'`)).rejects.toThrow('permission denied');
    await expect(app.query('DELETE FROM audit_entry')).rejects.toThrow('permission denied');
    await expect(portal.query('UPDATE audit_entry SET job = job')).rejects.toThrow('append only');
  });
});

async function pastTheTriggers(portal: Portal, sql: string): Promise<void> {
  await portal.query(`SET session_replication_role = replica; ${sql}; RESET session_replication_role`);
}
