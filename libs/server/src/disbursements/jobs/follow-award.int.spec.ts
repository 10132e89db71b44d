import { systemActor } from '@candela/platform';
import {
  type GivenAward,
  givenAward,
  givenFinanceTeam,
  instalmentsOf,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

describe('what happens to an award', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());

  const happens = async (type: string, award: GivenAward, more: object = {}) => {
    await server.unitOfWork.run(systemActor('test'), async (tx) =>
      tx.emit(type, { awardId: award.id, ...more }),
    );
    await server.drain();
  };

  it('moves its money: set aside, due in force, released by reports, each once however often it is told', async () => {
    const { officer } = await givenFinanceTeam(server);
    const award = await givenAward(server, { state: 'active' });
    const states = async () => (await instalmentsOf(officer, award.id)).map(({ state }) => state);
    await happens('award.activated', award);
    expect(await states()).toEqual(['due', 'planned', 'planned']);
    await happens('award.offered', award);
    await happens('award.activated', award);
    expect(await states()).toEqual(['due', 'planned', 'planned']);
    await happens('report.accepted', award, { reportId: award.id, kind: 'final' });
    expect((await instalmentsOf(officer, award.id))[2]?.whyNotPaid?.code).not.toBe('finalReportOutstanding');
  });

  it('makes nothing due before its conditions are met, and says so', async () => {
    const { officer } = await givenFinanceTeam(server);
    const award = await givenAward(server, { state: 'active' });
    await server.owner.query(
      `INSERT INTO award_condition (id, award_id, number, text, version)
       VALUES (gen_random_uuid(), $1, 1, '{"en":"A safety plan.","fr":"Un plan de sécurité."}', 1)`,
      [award.id],
    );
    const first = async () => (await instalmentsOf(officer, award.id))[0];
    await happens('award.activated', award);
    server.clock.advance({ days: 400 });
    await server.tick('instalment.become-due');
    expect(await first()).toMatchObject({ state: 'planned', whyNotPaid: { code: 'conditionsUnmet' } });
    const met = await officer.post(`/api/awards/${award.id}/conditions/1/meet`, {});
    expect(met.status).toBe(200);
    await server.drain();
    expect((await first())?.state).toBe('due');
  });
});
