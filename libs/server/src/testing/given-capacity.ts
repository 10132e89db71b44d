import { CAPACITY_AREAS } from '@candela/contracts';
import { OpenCapacityFile } from '../capacity/use-cases/open-capacity-file.js';
import { givenSubmitted } from './given-application.js';
import { givenAward, type GivenAward, type GivenAwardOptions } from './given-award.js';
import { givenPublishedCall } from './given-call.js';
import type { PersonClient } from './signed-in.js';
import type { TestServer } from './test-server.js';

/** An award for capacity building of two years, with its file as it is opened when the award begins. */
export async function givenCapacityFile(
  server: TestServer,
  options: GivenAwardOptions & { missionId?: string } = {},
): Promise<GivenAward> {
  const { missionId, application, ...award } = options;
  const given = await givenAward(server, {
    startsOn: '2026-06-01',
    endsOn: '2028-05-31',
    ...award,
    application:
      application ??
      (await givenSubmitted(server, {
        call: await givenPublishedCall(server, {
          template: 'capacityBuilding',
          ...(missionId ? { missionId } : {}),
        }),
      })),
  });
  await server.app.get(OpenCapacityFile).ofActivated(given.id);
  return given;
}

/** The ids of the assessments that an award owes, the baseline first. */
export async function assessmentIds(server: TestServer, awardId: string): Promise<string[]> {
  const { rows } = await server.owner.query<{ id: string }>(
    'SELECT id FROM capacity_assessment WHERE file_id = $1 ORDER BY number',
    [awardId],
  );
  return rows.map(({ id }) => id);
}

/** Fills all nine areas in, the levels in the order of the areas or one for all, and the example that later ones ask for. */
export async function filledIn(
  client: PersonClient,
  assessmentId: string,
  levels: number | readonly number[] = 2,
): Promise<number> {
  const address = `/api/capacity/assessments/${assessmentId}`;
  for (const [index, area] of CAPACITY_AREAS.entries()) {
    const level = typeof levels === 'number' ? levels : levels[index];
    const body = { level, evidence: `What shows it in ${area}.` };
    const saved = await client.put(`${address}/levels/${area}`, body, { ifMatch: 1 });
    if (saved.status !== 200) throw new Error(`It was not saved: ${JSON.stringify(saved.body)}`);
  }
  await client.put(`${address}/accounts`, { account: 'example', before: '', text: 'Two people sign now.' });
  const { body } = await client.get<{ version: number }>(address);
  return body.version;
}
