import { reviewFields, type ScoreSheet } from '@candela/contracts';
import {
  givenPublishedCall,
  givenSubmitted,
  type PersonClient,
  signedIn,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

interface OwnReview {
  version: number;
  state: string;
  content: { answers: object } | null;
  application: { title: string | null };
  sheet: ScoreSheet;
  answers: Record<string, unknown>;
  others: { number: number; total: number | null }[];
  code?: string;
}

describe('reviews', () => {
  let server: TestServer;
  let officer: PersonClient;
  beforeAll(async () => {
    server = await startTestServer();
    officer = await signedIn(server, { staff: ['programOfficer'] });
  });
  afterAll(() => server?.stop());

  /** A call with an application in review, and reviewers who accepted. */
  const inReview = async (people = 1) => {
    const call = await givenPublishedCall(server);
    const application = await givenSubmitted(server, { call });
    await server.owner.query(`UPDATE application SET state = 'review' WHERE id = $1`, [application.id]);
    const reviewers = [];
    for (let number = 0; number < people; number++) {
      const person = await signedIn(server, { staff: ['reviewer'] });
      const invited = await invite(call.id, person);
      await person.post(`/api/call-reviewers/${invited.body.id}/accept`, {}, { ifMatch: 1 });
      reviewers.push({ person, standing: invited.body.id });
    }
    return { call, application, reviewers };
  };
  const invite = (callId: string, { userId }: { userId: string }, loadMax = 20, client = officer) =>
    client.post<{ id: string; code?: string }>(`/api/calls/${callId}/reviewers`, { userId, loadMax });
  const assign = (callId: string, callReviewerId: string, applicationIds: string[], more: object = {}) =>
    officer.post<{
      assigned: { reviewId: string }[];
      refused: { code: string }[];
      code?: string;
      errors?: { path: string; code: string }[];
    }>(`/api/calls/${callId}/assignments`, { callReviewerId, applicationIds, ...more });
  const read = async (person: PersonClient, id: string) =>
    (await person.get<OwnReview>(`/api/reviews/${id}`)).body;
  const save = (person: PersonClient, id: string, answers: object, version: number) =>
    person.patch<{ version: number; code?: string; conflict?: { fields: string[] } }>(
      `/api/reviews/${id}`,
      { answers },
      { ifMatch: version },
    );
  const certify = (person: PersonClient, id: string, version = 1) =>
    person.post<{ version: number; code?: string }>(`/api/reviews/${id}/certify`, {}, { ifMatch: version });
  const complete = (sheet: ScoreSheet, level = 4) => ({
    ...Object.fromEntries(sheet.criteria.map(({ key, levels }) => [`${key}.points`, levels[level]!.points])),
    ...Object.fromEntries(
      reviewFields(sheet)
        .filter((field) => field.endsWith('.comment'))
        .map((field) => [field, 'Well argued.']),
    ),
    'overall.recommendation': 'fund',
  });
  /** Certifies, scores and hands in. */
  const reviewed = async (person: PersonClient, id: string, level = 4) => {
    await certify(person, id);
    const { sheet } = await read(person, id);
    await save(person, id, complete(sheet, level), 2);
    return person.post<{ code?: string }>(`/api/reviews/${id}/submit`, {}, { ifMatch: 3 });
  };
  const assignedTo = async (
    person: number,
    { call, application, reviewers }: Awaited<ReturnType<typeof inReview>>,
  ) => (await assign(call.id, reviewers[person]!.standing, [application.id])).body.assigned[0]!.reviewId;

  const atPanel = (applicationId: string) =>
    server.owner.query(`UPDATE application SET state = 'panel' WHERE id = $1`, [applicationId]);

  /** Whoever scored an application does not approve what is decided about it, in whatever role they come. */
  const keptFromApproving = async (applicationId: string, { userId }: PersonClient): Promise<void> => {
    const decision = await officer.post<{ id: string }>('/api/decisions', {
      ...{ applicationId, outcome: 'declined', reasonCode: 'resultsUnclear', rationale: 'Below the line.' },
    });
    expect(decision.status).toBe(201);
    await server.owner.query(`UPDATE staff_grant SET role = 'approver' WHERE user_id = $1`, [userId]);
    const person = await signedIn(server, { userId });
    expect(await person.post(`/api/decisions/${decision.body.id}/approve`, {}, { ifMatch: 1 })).toMatchObject(
      {
        status: 403,
        body: { code: 'decision.approver-reviewed' },
      },
    );
  };

  describe('inviting', () => {
    it('is for people with the role, once, and freezes the score sheet', async () => {
      const { call, reviewers } = await inReview();
      expect(await invite(call.id, reviewers[0]!.person)).toMatchObject({
        status: 409,
        body: { code: 'call-reviewer.already-there' },
      });
      expect(await invite(call.id, officer)).toMatchObject({
        status: 422,
        body: { code: 'call-reviewer.not-a-reviewer' },
      });
      const { rows } = await server.owner.query(
        `SELECT definition->'criteria' AS criteria FROM call_score_sheet WHERE call_id = $1`,
        [call.id],
      );
      expect(rows).toHaveLength(1);
    });

    it('is answered by the one who was asked', async () => {
      const call = await givenPublishedCall(server);
      const [asked, other] = [
        await signedIn(server, { staff: ['reviewer'] }),
        await signedIn(server, { staff: ['reviewer'] }),
      ];
      const { id } = (await invite(call.id, asked)).body;
      expect(await other.post(`/api/call-reviewers/${id}/accept`, {}, { ifMatch: 1 })).toMatchObject({
        status: 404,
      });
      expect(await asked.post(`/api/call-reviewers/${id}/decline`, {}, { ifMatch: 1 })).toMatchObject({
        status: 200,
      });
      expect((await assign(call.id, id, [(await givenSubmitted(server)).id])).status).toBe(404);
    });
  });

  describe('assigning', () => {
    it('keeps the load, and says of the rest why not', async () => {
      const { call, application, reviewers } = await inReview();
      const other = await givenSubmitted(server, { call });
      await server.owner.query(`UPDATE application SET state = 'review' WHERE id = $1`, [other.id]);
      const { standing } = reviewers[0]!;
      await officer.patch(`/api/call-reviewers/${standing}`, { loadMax: 1 }, { ifMatch: 2 });
      const { status, body } = await assign(call.id, standing, [application.id, other.id]);
      expect(status).toBe(200);
      expect(body.assigned).toHaveLength(1);
      expect(body.refused).toMatchObject([{ code: 'review.reviewer-is-full' }]);
      expect(await assign(call.id, standing, [application.id])).toMatchObject({
        status: 409,
        body: { code: 'review.already-assigned' },
      });
    });

    it('gives two at once no more than the load', async () => {
      const { call, application, reviewers } = await inReview();
      const others = [await givenSubmitted(server, { call }), await givenSubmitted(server, { call })];
      const ids = [application, ...others].map(({ id }) => id);
      await server.owner.query(`UPDATE application SET state = 'review' WHERE id = ANY($1)`, [ids]);
      const { standing, person } = reviewers[0]!;
      await officer.patch(`/api/call-reviewers/${standing}`, { loadMax: 2 }, { ifMatch: 2 });
      await Promise.all(ids.map((id) => assign(call.id, standing, [id])));
      const { rows } = await server.owner.query<{ count: number }>(
        `SELECT count(*)::int FROM review WHERE reviewer_id = $1`,
        [person.userId],
      );
      expect(rows[0]?.count).toBe(2);
    });
  });

  describe('before certifying', () => {
    it('nothing of the application can be read, by any way', async () => {
      const world = await inReview();
      const { person } = world.reviewers[0]!;
      const id = await assignedTo(0, world);
      expect(await read(person, id)).toMatchObject({
        state: 'assigned',
        content: null,
        application: { title: null },
      });
      expect((await person.get(`/api/desk/applications/${world.application.id}`)).status).toBe(404);
      expect((await person.get(`/api/applications/${world.application.id}/reviews`)).status).toBe(404);
      expect(await save(person, id, { 'overall.comment': 'x' }, 1)).toMatchObject({
        status: 409,
        body: { code: 'review.state-forbids' },
      });
      await certify(person, id);
      expect((await read(person, id)).content).not.toBeNull();
    });

    it('a conflict ends the review for good', async () => {
      const world = await inReview();
      const { person, standing } = world.reviewers[0]!;
      const id = await assignedTo(0, world);
      const declared = await person.post(
        `/api/reviews/${id}/declare-conflict`,
        { kind: 'family', note: 'My sister works there.' },
        { ifMatch: 1 },
      );
      expect(declared.status).toBe(200);
      expect(await certify(person, id, 2)).toMatchObject({
        status: 409,
        body: { code: 'review.state-forbids' },
      });
      expect(await assign(world.call.id, standing, [world.application.id])).toMatchObject({
        status: 409,
        body: { code: 'review.reviewer-has-conflict' },
      });
      await atPanel(world.application.id);
      await keptFromApproving(world.application.id, person);
    });
  });

  describe('scoring', () => {
    it('saves field by field, and overwrites nothing in silence', async () => {
      const world = await inReview();
      const { person } = world.reviewers[0]!;
      const id = await assignedTo(0, world);
      await certify(person, id);
      expect((await save(person, id, { 'need.comment': 'One window.' }, 2)).body.version).toBe(3);
      expect((await save(person, id, { 'relevance.comment': 'Another.' }, 2)).status).toBe(200);
      expect(await save(person, id, { 'need.comment': 'A third.' }, 2)).toMatchObject({
        status: 412,
        body: { code: 'review.changed-meanwhile', conflict: { fields: ['need.comment'] } },
      });
      expect((await read(person, id)).answers).toEqual({
        'need.comment': 'One window.',
        'relevance.comment': 'Another.',
      });
    });

    it('hands in what is complete, naming what is not', async () => {
      const world = await inReview();
      const { person } = world.reviewers[0]!;
      const id = await assignedTo(0, world);
      await certify(person, id);
      const early = await person.post<{ errors: { path: string }[] }>(
        `/api/reviews/${id}/submit`,
        {},
        { ifMatch: 2 },
      );
      expect(early).toMatchObject({ status: 422, body: { code: 'review.incomplete' } });
      expect(early.body.errors.map(({ path }) => path)).toContain('/review/overall.comment');
      const { sheet } = await read(person, id);
      await save(person, id, complete(sheet), 2);
      const submit = () =>
        person.post(`/api/reviews/${id}/submit`, {}, { ifMatch: 3, idempotencyKey: 'hand-it-in-once-0001' });
      expect((await submit()).status).toBe(200);
      expect((await submit()).status).toBe(200);
      expect(await read(person, id)).toMatchObject({ state: 'submitted', total: 100 });
      expect(await save(person, id, { 'need.comment': 'Later.' }, 4)).toMatchObject({ status: 409 });
    });

    it('shows the others’ reviews after one’s own, and names nobody', async () => {
      const world = await inReview(2);
      const [first, second] = world.reviewers.map(({ person }) => person) as [PersonClient, PersonClient];
      const ids = [await assignedTo(0, world), await assignedTo(1, world)] as const;
      await reviewed(first, ids[0], 3);
      await certify(second, ids[1]);
      expect((await read(second, ids[1])).others).toEqual([]);
      const { sheet } = await read(second, ids[1]);
      await save(second, ids[1], complete(sheet), 2);
      await second.post(`/api/reviews/${ids[1]}/submit`, {}, { ifMatch: 3 });
      const { others } = await read(second, ids[1]);
      expect(others).toHaveLength(1);
      expect(JSON.stringify(others)).not.toContain(first.userId);
    });

    it('is read by its author alone', async () => {
      const world = await inReview(2);
      const id = await assignedTo(0, world);
      const other = world.reviewers[1]!.person;
      expect((await other.get(`/api/reviews/${id}`)).status).toBe(404);
      expect((await certify(other, id)).status).toBe(404);
      expect((await officer.get(`/api/reviews/${id}`)).status).toBe(404);
    });
  });

  describe('together', () => {
    it('reviews make a mean, a spread and a rank, and go on to the panel once all are in', async () => {
      const world = await inReview(3);
      const { application, call } = world;
      const ids = [];
      for (const number of [0, 1, 2]) ids.push(await assignedTo(number, world));
      const toPanel = async (body: object = {}) => {
        const { rows } = await server.owner.query<{ version: number }>(
          'SELECT version FROM application WHERE id = $1',
          [application.id],
        );
        return officer.post<{ code?: string }>(`/api/applications/${application.id}/send-to-panel`, body, {
          ifMatch: rows[0]!.version,
        });
      };
      await reviewed(world.reviewers[0]!.person, ids[0]!, 4);
      expect(await toPanel()).toMatchObject({ status: 409, body: { code: 'review.reviews-are-open' } });
      await reviewed(world.reviewers[1]!.person, ids[1]!, 2);
      await reviewed(world.reviewers[2]!.person, ids[2]!, 2);
      const together = await officer.get<{
        summary: { count: number; mean: number; min: number; max: number };
      }>(`/api/applications/${application.id}/reviews`);
      const { min, max } = together.body.summary;
      expect(together.body.summary).toMatchObject({ count: 3, max: 100 });
      expect(together.body.summary.mean).toBeCloseTo((max + 2 * min) / 3, 1);
      const ranking = await officer.get<{ items: { id: string; rank: number; mean: number }[] }>(
        `/api/calls/${call.id}/ranking`,
      );
      expect(ranking.body.items).toMatchObject([
        { id: application.id, rank: 1, mean: together.body.summary.mean },
      ]);
      expect((await toPanel()).status).toBe(200);
      const { rows } = await server.owner.query('SELECT state FROM application WHERE id = $1', [
        application.id,
      ]);
      expect(rows).toEqual([{ state: 'panel' }]);
      const desk = await officer.get<{ timeline: { action: string; by: string }[] }>(
        `/api/desk/applications/${application.id}`,
      );
      expect(desk.body.timeline.at(-1)).toMatchObject({ action: 'application.send-to-panel', by: 'staff' });
      await keptFromApproving(application.id, world.reviewers[0]!.person);
    });

    it('need a reason where there are fewer than the sheet asks for', async () => {
      const world = await inReview(1);
      await reviewed(world.reviewers[0]!.person, await assignedTo(0, world));
      const many = (reason?: string) =>
        officer.post<{ sent: string[]; code?: string }>(`/api/calls/${world.call.id}/send-to-panel`, {
          applicationIds: [world.application.id],
          ...(reason ? { reason } : {}),
        });
      expect(await many()).toMatchObject({ status: 409, body: { code: 'review.too-few-reviews' } });
      expect((await many('Two reviewers fell ill.')).body.sent).toEqual([world.application.id]);
    });

    it('are returned by an officer with a reason, and count again once handed in', async () => {
      const world = await inReview(1);
      const { person } = world.reviewers[0]!;
      const id = await assignedTo(0, world);
      await reviewed(person, id);
      const returned = await officer.post(
        `/api/reviews/${id}/return`,
        { reason: 'The risks have no comment.' },
        { ifMatch: 4 },
      );
      expect(returned.status).toBe(200);
      expect(await read(person, id)).toMatchObject({
        state: 'certified',
        returnReason: 'The risks have no comment.',
        total: null,
      });
      expect((await person.post(`/api/reviews/${id}/submit`, {}, { ifMatch: 5 })).status).toBe(200);
    });

    it('bind their author even after the application was taken away and given back', async () => {
      const world = await inReview(1);
      const { person, standing } = world.reviewers[0]!;
      const id = await assignedTo(0, world);
      await reviewed(person, id);
      await officer.post(`/api/reviews/${id}/return`, { reason: 'Too short.' }, { ifMatch: 4 });
      expect((await officer.post(`/api/reviews/${id}/unassign`, {}, { ifMatch: 5 })).status).toBe(200);
      expect((await assign(world.call.id, standing, [world.application.id])).status).toBe(200);
      expect(await read(person, id)).toMatchObject({ state: 'assigned', content: null });
      await atPanel(world.application.id);
      await keptFromApproving(world.application.id, person);
    });
  });
});
