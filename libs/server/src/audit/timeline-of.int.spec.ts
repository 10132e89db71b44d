import { systemActor } from '@candela/platform';
import { givenStaff, signedIn, startTestServer, type TestServer } from '../testing/index.js';
import { timelineOf } from './index.js';

describe('the timeline of a thing', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());

  it('tells what was done, latest first and page by page, and names staff but no applicant', async () => {
    const { userId, name } = await givenStaff(server, { roles: ['administrator'] });
    const administrator = await signedIn(server, { userId });
    const applicant = await signedIn(server, { roles: ['owner'] });
    const body = { code: 'NRB', name: { en: 'Nairobi', fr: 'Nairobi' }, countries: ['KE'] };
    const made = await administrator.post<{ id: string }>('/api/missions', body);
    await administrator.patch(`/api/missions/${made.body.id}`, body, { ifMatch: 1 });
    const details = { name: 'Solace', kind: 'media', country: 'KE', registrationStatus: 'notRegistered' };
    await applicant.patch(`/api/organizations/${applicant.organizationId}`, details, { ifMatch: 1 });

    const read = (type: string, id: string, options = {}) =>
      server.unitOfWork.read(systemActor('test'), (reading) => timelineOf(reading, type, id, options));
    const mission = await read('mission', made.body.id, { limit: 1 });
    expect(mission.items).toMatchObject([{ action: 'mission.change', staffName: name }]);
    const rest = await read('mission', made.body.id, { cursor: mission.nextCursor });
    expect([rest.items.map(({ action }) => action), rest.nextCursor]).toEqual([['mission.add'], null]);
    const organization = await read('organization', applicant.organizationId);
    expect(organization.items).toMatchObject([
      { action: 'organization.update', actorId: applicant.userId, actorKind: 'person', staffName: null },
    ]);
    expect((await read('mission', made.body.id, { actions: ['mission.add'] })).items).toHaveLength(1);
  });
});
