import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledMappings, mappingFromFile } from './bundled-mappings.js';

describe('a mapping in a file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'candela-mapping-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const written = async (text: string) => {
    const file = join(folder, 'mine.json');
    await writeFile(file, text);
    return mappingFromFile(file);
  };

  it('is known by the name of its file', async () => {
    const [bundled] = await bundledMappings();
    const { dateFormats: _compiled, ...file } = bundled!.mapping;
    expect(await written(JSON.stringify(file))).toMatchObject({ name: 'mine', mapping: { currency: 'CAD' } });
  });

  it('is refused with its places where it is no mapping, and where it is no JSON', async () => {
    await expect(written('{ "currency": "CAD" }')).rejects.toThrow(
      '/registers: found nothing; accepted: at least one register',
    );
    await expect(written('currency: CAD')).rejects.toThrow('accepted: JSON');
  });
});
