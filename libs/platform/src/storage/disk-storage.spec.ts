import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { ContentMissing, ContentTooLarge, DiskStorage, StorageFull } from './index.js';

let folder: string;
let storage: DiskStorage;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candela-storage-'));
  storage = new DiskStorage(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const unfinished = () => readdir(join(folder, 'incoming'));

describe('the storage of files on disk', () => {
  it('gives back what was put in, with its size and hash, under a name that says nothing', async () => {
    const content = Buffer.from('é'.repeat(200_000));
    const stored = await storage.put(Readable.from([content.subarray(0, 70_001), content.subarray(70_001)]));
    expect(stored).toEqual({
      key: expect.stringMatching(/^[\da-f]{32}$/),
      sizeBytes: 400_000,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    expect(await buffer(await storage.get(stored.key))).toEqual(content);
    expect(await text(await storage.get(stored.key, { start: 0, end: 1 }))).toBe('é');
    expect(await unfinished()).toEqual([]);
  });

  it('removes content, and does not mind doing it twice', async () => {
    const { key } = await storage.put(Readable.from(['a']));
    await storage.remove(key);
    await storage.remove(key);
    expect(await storage.exists(key)).toBe(false);
    await expect(storage.get(key)).rejects.toThrow(ContentMissing);
  });

  it('refuses what is longer than allowed and keeps none of it', async () => {
    await expect(storage.put(Readable.from(['123', '456']), { maxBytes: 5 })).rejects.toMatchObject({
      code: 'files.too-large',
      status: 413,
      params: { maxBytes: 5 },
    });
    await expect(storage.put(Readable.from(['12345']), { maxBytes: 5 })).resolves.toMatchObject({
      sizeBytes: 5,
    });
    await expect(storage.put(Readable.from(['123456']), { maxBytes: 5 })).rejects.toThrow(ContentTooLarge);
    expect(await unfinished()).toEqual([]);
  });

  it('keeps nothing of an upload that breaks off', async () => {
    const upload = new PassThrough();
    const put = storage.put(upload);
    upload.write('half of it');
    upload.destroy(new Error('the browser went away'));
    await expect(put).rejects.toThrow('the browser went away');
    expect(await unfinished()).toEqual([]);
  });

  it('says that the disk is full when it is', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    const content = Readable.from(
      (async function* () {
        yield 'a';
        throw full;
      })(),
    );
    await expect(storage.put(content)).rejects.toThrow(StorageFull);
    await expect(storage.put(Readable.from(['room again']))).resolves.toMatchObject({ sizeBytes: 10 });
  });

  it('never leaves its folder, whatever the key', async () => {
    await expect(storage.get('../../etc/passwd')).rejects.toThrow('32 hexadecimal digits');
    await expect(storage.remove('..')).rejects.toThrow('32 hexadecimal digits');
  });

  it('lists what it holds, and sweeps what cut-off uploads left long ago', async () => {
    const { key } = await storage.put(Readable.from(['a']));
    const left = join(folder, 'incoming', 'a'.repeat(32));
    await writeFile(left, 'half');
    await writeFile(join(folder, 'incoming', 'b'.repeat(32)), 'arriving at this moment');
    await utimes(left, new Date('2026-01-01'), new Date('2026-01-01'));
    const listed: string[] = [];
    for await (const found of storage.list()) listed.push(found.key);
    expect(listed).toEqual([key]);
    expect(await storage.removeUnfinished(new Date('2026-01-02'))).toBe(1);
    expect(await unfinished()).toEqual(['b'.repeat(32)]);
  });

  it('tells whether it can be written to', async () => {
    await storage.checkWritable();
    await writeFile(join(folder, 'a-file'), '');
    await expect(new DiskStorage(join(folder, 'a-file')).checkWritable()).rejects.toThrow();
    expect(await unfinished()).toEqual([]);
  });
});
