import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStorage, SESSION_COOKIE } from '@candela/platform';
import sharp from 'sharp';
import { Upload } from 'tus-js-client';
import {
  givenDraft,
  type GivenApplication,
  givenSubmitted,
  type PersonClient,
  saved,
  signedIn,
  startTestServer,
  submit,
  type TestServer,
} from '../../testing/index.js';

const KEY = 'declarations/attachments';

interface FileAnswer {
  fileId: string;
  name: string;
  sizeBytes: number;
  mediaType: string;
}

describe('uploading files', () => {
  let server: TestServer;
  let origin: string;
  let photo: Buffer;

  beforeAll(async () => {
    server = await startTestServer();
    await server.app.listen(0, '127.0.0.1');
    origin = await server.app.getUrl();
    const noise = Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, index) => (index * 7919) % 251));
    photo = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } })
      .withExif({ IFD0: { Artist: 'CANARY-artist' } })
      .jpeg()
      .toBuffer();
  }, 60_000);
  afterAll(() => server?.stop());

  const cookieOf = (client: PersonClient) => `${SESSION_COOKIE}=${client['session'] ?? ''}`;

  const metadataFor = (draft: { id: string }, filename = 'photo.jpg', placeKey = KEY) => ({
    placeKind: 'application',
    placeId: draft.id,
    placeKey,
    filename,
  });

  /** Sends a file as a browser does. Returns the id of the upload, or rejects with the status of the refusal. */
  async function upload(
    client: PersonClient,
    content: Buffer,
    metadata: Record<string, string>,
    options: { stopAfterBytes?: number; resume?: string; chunkBytes?: number } = {},
  ): Promise<string> {
    const cookie = cookieOf(client);
    return new Promise<string>((resolve, reject) => {
      const sending: Upload = new Upload(content, {
        endpoint: `${origin}/api/uploads`,
        ...(options.resume ? { uploadUrl: `${origin}/api/uploads/${options.resume}` } : {}),
        headers: { cookie },
        metadata,
        retryDelays: [],
        chunkSize: options.chunkBytes ?? Number.POSITIVE_INFINITY,
        onChunkComplete: (_size, accepted) => {
          if (accepted < (options.stopAfterBytes ?? Number.POSITIVE_INFINITY)) return;
          void sending.abort().then(() => resolve(idOf(sending)));
        },
        onSuccess: () => resolve(idOf(sending)),
        onError: (error) => {
          const status = 'originalResponse' in error ? error.originalResponse?.getStatus() : undefined;
          reject(new Error(status ? `refused with ${status}` : error.message));
        },
      });
      sending.start();
    });
  }

  const idOf = (sending: Upload) => sending.url?.split('/').at(-1) ?? '';
  const finish = (draft: GivenApplication, id: string, as = draft.member) =>
    as.post<FileAnswer>(`/api/uploads/${id}/finish`);
  const stored = async (draft: GivenApplication, name?: string) => {
    const id = await upload(draft.member, photo, metadataFor(draft, name));
    const { status, body } = await finish(draft, id);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body;
  };
  const stagedFiles = () => readdir(join(server.database.config.dataDirectory, 'uploads'));

  it('takes a picture in pieces, removes what it hides, and hands it out to be saved', async () => {
    const draft = await givenDraft(server);
    const id = await upload(draft.member, photo, metadataFor(draft, 'C:\\me\\Photo of us.jpg'), {
      chunkBytes: 7000,
    });
    const { status, body } = await finish(draft, id);
    expect(status).toBe(200);
    expect(body).toEqual({
      fileId: id,
      name: 'Photo of us.jpg',
      mediaType: 'image/jpeg',
      sizeBytes: expect.any(Number),
      scan: 'unscanned',
    });
    expect(await stagedFiles()).toEqual([]);
    const response = await fetch(`${origin}/api/files/${id}`, {
      headers: { cookie: cookieOf(draft.member) },
    });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `attachment; filename="Photo of us.jpg"; filename*=UTF-8''Photo%20of%20us.jpg`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-length': String(body.sizeBytes),
    });
    const content = Buffer.from(await response.arrayBuffer());
    expect(content).toHaveLength(body.sizeBytes);
    expect(content.includes('CANARY')).toBe(false);
    expect(await sharp(content).metadata()).toMatchObject({ width: 300, height: 300 });
  });

  it('goes on where it stopped, also after the process that took the first half is gone', async () => {
    const draft = await givenDraft(server);
    const id = await upload(draft.member, photo, metadataFor(draft), {
      chunkBytes: 5000,
      stopAfterBytes: 10_000,
    });
    expect(await finish(draft, id)).toMatchObject({
      status: 409,
      body: { code: 'file.upload-not-finished', params: { receivedBytes: 10_000, sizeBytes: photo.length } },
    });
    const head = await fetch(`${origin}/api/uploads/${id}`, {
      method: 'HEAD',
      headers: { cookie: cookieOf(draft.member), 'tus-resumable': '1.0.0' },
    });
    expect([head.status, head.headers.get('upload-offset'), head.headers.get('cache-control')]).toEqual([
      200,
      '10000',
      'no-store',
    ]);
    expect(await upload(draft.member, photo, metadataFor(draft), { resume: id })).toBe(id);
    expect(await finish(draft, id)).toMatchObject({ status: 200, body: { mediaType: 'image/jpeg' } });
  });

  it('finishes once, however often it is asked to, and all at once', async () => {
    const draft = await givenDraft(server);
    const id = await upload(draft.member, photo, metadataFor(draft));
    const replies = await Promise.all(Array.from({ length: 5 }, () => finish(draft, id)));
    const late = await finish(draft, id);
    for (const reply of [...replies, late])
      expect(reply).toMatchObject({ status: 200, body: { fileId: id } });
    let kept = 0;
    for await (const { key } of server.app.get(FileStorage).list()) {
      const { rowCount } = await server.owner.query('SELECT 1 FROM stored_file WHERE storage_key = $1', [
        key,
      ]);
      expect(rowCount).toBe(1);
      kept += 1;
    }
    expect(kept).toBeGreaterThan(0);
  });

  it('refuses by size, question and name before a byte is sent', async () => {
    const draft = await givenDraft(server);
    const start = (metadata: Record<string, string>, length: number) =>
      draft.member.send<{ code: string }>('POST', '/api/uploads', undefined, {
        headers: {
          'tus-resumable': '1.0.0',
          'upload-length': String(length),
          'upload-metadata': Object.entries(metadata)
            .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
            .join(','),
        },
      });
    const refused = async (metadata: Record<string, string>, length = 10) => {
      const { status, body } = await start(metadata, length);
      return `${status} ${body.code}`;
    };
    expect(await refused(metadataFor(draft), 10 * 1024 * 1024 + 1)).toBe('413 file.too-large');
    expect(await refused(metadataFor(draft), 0)).toBe('422 file.empty');
    expect(await refused(metadataFor(draft, '..'))).toBe('422 file.name-not-acceptable');
    expect(await refused(metadataFor(draft, 'a.jpg', 'project/title'))).toBe('404 file.not-found');
    expect(await refused({ ...metadataFor(draft), placeKind: 'elsewhere' })).toBe('404 file.not-found');
    expect(await refused({ ...metadataFor(draft), placeId: 'x' })).toBe('400 file.upload-malformed');
    expect(await start(metadataFor(draft), 10)).toMatchObject({
      status: 201,
      headers: { 'tus-resumable': '1.0.0' },
    });
  });

  it('refuses what is not what it should be, when all of it is there', async () => {
    const draft = await givenDraft(server);
    const id = await upload(
      draft.member,
      Buffer.from('<script>alert(1)</script>'),
      metadataFor(draft, 'photo.jpg'),
    );
    expect(await finish(draft, id)).toMatchObject({
      status: 422,
      body: { code: 'file.type-not-accepted', params: { accept: 'application/pdf, image/jpeg, image/png' } },
    });
    expect((await draft.member.get(`/api/files/${id}`)).status).toBe(409);
  });

  it('is for those who may write the answer, at the beginning and at every piece', async () => {
    const draft = await givenDraft(server);
    const { organizationId } = draft.member;
    const viewer = await signedIn(server, { roles: ['viewer'], organizationId });
    const foreign = await signedIn(server, { roles: ['owner'] });
    const officer = await signedIn(server, { staff: ['programOfficer'] });
    await expect(upload(viewer, photo, metadataFor(draft))).rejects.toThrow('refused with 403');
    for (const client of [foreign, officer]) {
      await expect(upload(client, photo, metadataFor(draft))).rejects.toThrow('refused with 404');
    }
    const id = await upload(draft.member, photo, metadataFor(draft), {
      chunkBytes: 5000,
      stopAfterBytes: 5000,
    });
    const head = async (cookie: string) => {
      const headers = { cookie, 'tus-resumable': '1.0.0' };
      return (await fetch(`${origin}/api/uploads/${id}`, { method: 'HEAD', headers })).status;
    };
    for (const client of [foreign, officer]) {
      expect(await head(cookieOf(client))).toBe(404);
      expect((await finish(draft, id, client)).status).toBe(404);
      expect((await client.delete(`/api/uploads/${id}`)).status).toBe(404);
    }
    expect(await head('')).toBe(401);
    expect(await head(cookieOf(viewer))).toBe(403);
    const { body } = await draft.member.get<{ call: { closesAt: string } }>(`/api/applications/${draft.id}`);
    server.clock.set(body.call.closesAt);
    expect(await head(cookieOf(draft.member))).toBe(409);
    server.clock.set('2026-06-01T12:00:00Z');
  });

  it('keeps answers and files in step: an answer names stored files of its own question, and what it drops is removed', async () => {
    const draft = await givenDraft(server);
    const [one, other] = [await stored(draft, 'one.jpg'), await stored(draft, 'other.jpg')];
    const foreign = await stored(await givenDraft(server));
    const save = (files: Partial<FileAnswer>[], version: number) =>
      draft.member.patch(
        `/api/applications/${draft.id}/sections/declarations`,
        { answers: { attachments: files } },
        { ifMatch: version },
      );
    const answer = ({ fileId, name, sizeBytes, mediaType }: FileAnswer) => ({
      fileId,
      name,
      sizeBytes,
      mediaType,
    });
    expect(await save([answer(foreign)], 1)).toMatchObject({ status: 404, body: { code: 'file.not-found' } });
    expect(
      (await save([{ ...answer(one), name: 'Forged.jpg', sizeBytes: 1 }, answer(other)], 1)).status,
    ).toBe(200);
    const section = await draft.member.get<{ answers: { declarations: { attachments: FileAnswer[] } } }>(
      `/api/applications/${draft.id}/sections/declarations`,
    );
    expect(section.body.answers.declarations.attachments).toEqual([answer(one), answer(other)]);
    expect(await draft.member.delete(`/api/files/${one.fileId}`)).toMatchObject({
      status: 409,
      body: { code: 'file.is-in-use' },
    });
    expect((await save([answer(other)], 2)).status).toBe(200);
    expect((await draft.member.get(`/api/files/${one.fileId}`)).status).toBe(404);
    expect((await draft.member.get(`/api/files/${other.fileId}`)).status).toBe(200);
    const unused = await stored(draft, 'unused.jpg');
    expect((await draft.member.delete(`/api/files/${unused.fileId}`)).status).toBe(204);
    expect((await draft.member.get(`/api/files/${unused.fileId}`)).status).toBe(404);
  });

  it('hands a submitted file to those who may read the answer, and records it where the level asks for it', async () => {
    const { call } = await givenSubmitted(server);
    const draft = await givenDraft(server, { call });
    const file = await stored(draft);
    const { fileId, name, sizeBytes, mediaType } = file;
    await fillRest(draft);
    await saved(draft.member, draft.id, 'declarations', {
      attachments: [{ fileId, name, sizeBytes, mediaType }],
    });
    expect((await submit(draft.member, draft.id)).status).toBe(200);
    const team = await signedIn(server, { staff: ['programOfficer'], callIds: [call.id] });
    const officer = await signedIn(server, { staff: ['programOfficer'] });
    const auditor = await signedIn(server, { staff: ['auditor'] });
    const address = `/api/files/${fileId}`;
    const detail = await team.get<{ files: object[] }>(`/api/desk/applications/${draft.id}`);
    expect(detail.body.files).toEqual([{ ...file, question: KEY }]);
    const statuses = async () => [
      (await team.get(address)).status,
      (await auditor.get(address)).status,
      (await officer.get(address)).status,
      (await draft.member.delete(address)).status,
    ];
    expect(await statuses()).toEqual([200, 200, 403, 409]);
    const reads = async () =>
      (
        await server.owner.query(
          `SELECT 1 FROM audit_entry WHERE action = 'file.download' AND subject_id = $1`,
          [fileId],
        )
      ).rowCount;
    expect(await reads()).toBe(0);
    const { body } = await draft.member.get<{ version: number }>(`/api/applications/${draft.id}`);
    await draft.member.post(
      `/api/applications/${draft.id}/raise-confidentiality`,
      { level: 'protected' },
      { ifMatch: body.version },
    );
    expect(await statuses()).toEqual([200, 200, 404, 409]);
    expect((await draft.member.get(address)).status).toBe(200);
    expect(await reads()).toBe(2);
  });

  async function fillRest(draft: GivenApplication): Promise<void> {
    const { completeAnswers } = await import('../../testing/given-application.js');
    for (const [key, answers] of Object.entries(await completeAnswers(server, draft.call.id))) {
      await saved(draft.member, draft.id, key, answers ?? {});
    }
  }

  it('sweeps uploads that stopped, content of removed files, and content that no file names', async () => {
    const draft = await givenDraft(server);
    const stopped = await upload(draft.member, photo, metadataFor(draft), {
      chunkBytes: 5000,
      stopAfterBytes: 5000,
    });
    const kept = await stored(draft);
    const removed = await stored(draft);
    await server.owner.query(`UPDATE stored_file SET state = 'removed', removed_at = now() WHERE id = $1`, [
      removed.fileId,
    ]);
    const keyOf = async (id: string) =>
      (
        await server.owner.query<{ storage_key: string }>(
          'SELECT storage_key FROM stored_file WHERE id = $1',
          [id],
        )
      ).rows[0]!.storage_key;
    const removedKey = await keyOf(removed.fileId);
    await server.tick('file.sweep');
    expect(await stagedFiles()).toContain(stopped);
    expect(await server.app.get(FileStorage).exists(removedKey)).toBe(false);
    server.clock.advance({ hours: 49 });
    await server.tick('file.sweep');
    server.clock.set('2026-06-01T12:00:00Z');
    expect(await stagedFiles()).not.toContain(stopped);
    expect(await server.app.get(FileStorage).exists(await keyOf(kept.fileId))).toBe(true);
    expect((await draft.member.get(`/api/files/${kept.fileId}`)).status).toBe(200);
  });

  it('says nothing of its names in the audit, the queue or the keys', async () => {
    const draft = await givenDraft(server);
    await stored(draft, 'CANARY-name-of-a-person.jpg');
    const { rows } = await server.owner.query<{ dump: string }>(
      `SELECT string_agg(query_to_xml(format('TABLE %I.%I', schemaname, tablename), true, false, '')::text, '') AS dump
       FROM pg_tables WHERE tablename IN ('audit_entry', 'outbox_event', 'processed_delivery')`,
    );
    expect(rows[0]?.dump).not.toContain('CANARY');
    const kept = await readdir(server.database.config.dataDirectory, { recursive: true });
    expect(kept.join()).not.toContain('CANARY');
  });

  it('leaves every invariant of the database whole', async () => {
    await expect(server.tick('audit.verify')).resolves.toBeUndefined();
  });
});
