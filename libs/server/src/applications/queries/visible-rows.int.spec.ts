import {
  APPLICATION_LEVELS,
  APPLICATION_STATES,
  type OrganizationRole,
  STAFF_ROLES,
} from '@candela/contracts';
import { type Actor, ANONYMOUS, systemActor } from '@candela/platform';
import fc from 'fast-check';
import {
  givenDraft,
  givenMission,
  givenPublishedCall,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';
import { mayRead } from '../domain/readers.js';
import { Application } from '../model/application.entity.js';

const PERSON = '00000000-0000-7000-8000-000000000007';

describe('the rows that a reader’s queries find', () => {
  let server: TestServer;
  let everyOne: Application[];
  let organizations: string[];
  let calls: string[];
  let missions: string[];

  /** One application of every state, level, mission and set of readers, in two organizations and calls. */
  beforeAll(async () => {
    server = await startTestServer();
    missions = [await givenMission(server), await givenMission(server)];
    const [here, there] = [
      await givenPublishedCall(server, { missionId: missions[0]! }),
      await givenPublishedCall(server, { missionId: missions[1]! }),
    ];
    const [one, other] = [
      await givenDraft(server, { call: here }),
      await givenDraft(server, { call: there }),
    ];
    calls = [here.id, there.id];
    organizations = [one.member.organizationId, other.member.organizationId];
    await server.owner.query('DROP INDEX application_one_per_call');
    await server.owner.query(
      `INSERT INTO application (id, reference, call_id, mission_id, form_version_id, organization_id, state, confidentiality,
         reader_ids, language, currency, started_by, started_at, submitted_at, withdrawn_at, version)
       SELECT gen_random_uuid(), 'T-' || row_number() OVER (), a.call_id, mission.id, a.form_version_id, a.organization_id, s.state,
         level, readers.ids::uuid[], 'en', 'CAD', a.started_by, a.started_at, s.submitted_at,
         CASE s.state WHEN 'withdrawn' THEN now() END, 1
       FROM application a
       CROSS JOIN (SELECT state, NULL::timestamptz AS submitted_at FROM unnest($1::text[]) AS state WHERE state IN ('draft', 'withdrawn')
                   UNION ALL SELECT state, now() FROM unnest($1::text[]) AS state WHERE state <> 'draft') AS s
       CROSS JOIN unnest($2::text[]) AS level
       CROSS JOIN (SELECT unnest($3::uuid[]) AS id UNION ALL SELECT NULL) AS mission
       CROSS JOIN (VALUES ('{}'), (ARRAY[$4]::text)) AS readers (ids)`,
      [APPLICATION_STATES, APPLICATION_LEVELS, missions, PERSON],
    );
    everyOne = await server.unitOfWork.read(systemActor('test'), (reading) =>
      reading.visible(Application, 'a').getMany(),
    );
  }, 60_000);
  afterAll(() => server?.stop());

  it('are exactly those that the rules let the reader read, whoever the reader is', async () => {
    expect(everyOne.length).toBeGreaterThan(100);
    const people = fc
      .record({
        memberships: fc.uniqueArray(
          fc.record({
            organizationId: fc.constantFrom(...organizations),
            roles: fc.constant<OrganizationRole[]>(['viewer']),
          }),
          { selector: ({ organizationId }) => organizationId },
        ),
        staffGrants: fc.uniqueArray(
          fc.record({ role: fc.constantFrom(...STAFF_ROLES), missionIds: fc.subarray(missions) }),
          { maxLength: 2, selector: ({ role }) => role },
        ),
        assignedCallIds: fc.subarray(calls),
      })
      .map((standing): Actor => ({ ...ANONYMOUS, kind: 'person', userId: PERSON, ...standing }));
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 20, arbitrary: people }, fc.constant(ANONYMOUS)), async (actor) => {
        const found = await server.unitOfWork.read(actor, (reading) =>
          reading.visible(Application, 'a').getMany(),
        );
        const expected = everyOne.filter((application) => mayRead(actor, application));
        expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
