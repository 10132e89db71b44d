import { CALL_TEMPLATES, LANGUAGES, type CallTemplateKey, type Language } from '@candela/contracts';
import { PROGRAM_TEMPLATES } from '@candela/contracts/templates';
import {
  completeAnswers,
  givenDraft,
  givenDraftCall,
  type PersonClient,
  saved,
  signedIn,
  submit,
  startTestServer,
  type TestServer,
} from '../../testing/index.js';

describe('every template', () => {
  let server: TestServer;
  let officer: PersonClient;

  beforeAll(async () => {
    server = await startTestServer();
    officer = await signedIn(server, { staff: ['programOfficer'] });
  });
  afterAll(() => server.stop());

  interface CallPage {
    version: number;
    problems: unknown[];
    warnings: { code: string }[];
  }

  /** A call of a template, published by an officer through the API; what its page says before that. */
  async function published(template: CallTemplateKey): Promise<{ id: string; before: CallPage }> {
    const { id } = await givenDraftCall(server, { template });
    const before = await officer.get<CallPage>(`/api/calls/${id}`);
    const review = await officer.post<{ version: number }>(
      `/api/calls/${id}/request-translation-review`,
      {},
      { ifMatch: before.body.version },
    );
    const { status } = await officer.post(`/api/calls/${id}/publish`, {}, { ifMatch: review.body.version });
    expect(status).toBe(200);
    return { id, before: before.body };
  }

  describe.each(CALL_TEMPLATES)('a call that starts from %s', (template) => {
    let callId: string;

    it('is made with texts, terms and a form that can be published as they are', async () => {
      const { id, before } = await published(template);
      callId = id;
      expect(before.problems).toEqual([]);
      expect(before.warnings.map(({ code }) => code)).toEqual(['call.opens-at-once']);
    });

    it.each(LANGUAGES)('is applied to and handed in with its example in %s', async (language: Language) => {
      const draft = await givenDraft(server, { call: { id: callId } });
      const answers = await completeAnswers(server, callId, language);
      for (const [section, given] of Object.entries(answers)) {
        await saved(draft.member, draft.id, section, given ?? {});
      }
      const { status, body } = await submit(draft.member, draft.id);
      expect([status, body]).toEqual([200, expect.objectContaining({ receiptCode: expect.any(String) })]);
      const { rows } = await server.owner.query<{ title: string; country: string; amount: string | null }>(
        'SELECT title, country, amount_requested_minor AS amount FROM application WHERE id = $1',
        [draft.id],
      );
      const { headline } = PROGRAM_TEMPLATES[template];
      expect(rows[0]).toEqual({
        title: expect.any(String),
        country: expect.any(String),
        amount: headline.amount === null ? null : expect.stringMatching(/^[1-9]/),
      });
    });

    it('refuses an application that leaves out what its template needs', async () => {
      const draft = await givenDraft(server, { call: { id: callId } });
      const { status, body } = await submit(draft.member, draft.id);
      const paths = (body as { errors?: { path: string }[] }).errors?.map(({ path }) => path) ?? [];
      expect(status).toBe(422);
      for (const path of PROGRAM_TEMPLATES[template].essential) {
        expect(paths.some((found) => found.startsWith(`/${path}`))).toBe(true);
      }
    });
  });
});
