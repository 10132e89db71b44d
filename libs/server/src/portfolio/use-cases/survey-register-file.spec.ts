import { readFileSync } from 'node:fs';
import { DEMO_REGISTER_FILE } from '../../seeds/demo-register-file.js';
import type { RegisterRow } from '../domain/register-row.js';
import { bundledMappings } from './bundled-mappings.js';
import { registerBatches } from './register-batches.js';
import { bufferSource, type RegisterSource } from './register-source.js';
import { surveyRegisterFile, type NamedMapping, type RegisterSurvey } from './survey-register-file.js';

const AWARDED = 'Amount Awarded:Montant décerné';
const demo = readFileSync(DEMO_REGISTER_FILE, 'utf8');
const [heading = '', ...lines] = demo.split('\r\n');
const small = [heading, ...lines.slice(0, 3), ''].join('\r\n');

const source = (content: string | Buffer): RegisterSource =>
  bufferSource('register.csv', Buffer.from(content));

describe('looking through a register', () => {
  let mappings: NamedMapping[];
  beforeAll(async () => {
    mappings = await bundledMappings();
  });

  it('finds the mapping, the register and the number of rows', async () => {
    const survey = await surveyRegisterFile(source(demo), mappings);
    expect(survey).toMatchObject({
      name: 'bilingual-grants',
      register: { key: 'tamarack' },
      rows: 120,
      problems: [],
    });
  });

  it.each<[string, () => string | Buffer, object]>([
    ['is empty', () => '', { code: 'register-file.is-empty' }],
    ['has a heading only', () => `${heading}\r\n`, { code: 'register-file.has-no-rows' }],
    [
      'is a workbook',
      () => Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14]),
      { code: 'register-file.is-a-workbook' },
    ],
    [
      'is in another encoding',
      () => Buffer.from(small, 'latin1'),
      { code: 'register-file.is-not-in-its-encoding', params: { encoding: 'utf-8' } },
    ],
    [
      'breaks off inside quotes',
      () => `${small}"open`,
      { code: 'register-file.is-malformed', params: { row: 5 } },
    ],
    [
      'lacks a necessary column',
      () => small.replace(AWARDED, 'Something else'),
      { code: 'register-file.lacks-columns', params: { columns: AWARDED } },
    ],
    [
      'has a column twice',
      () => small.replace('Budget Fund:Fonds du budget', AWARDED),
      { code: 'register-file.repeats-columns', params: { columns: AWARDED } },
    ],
    [
      'is of somebody unknown',
      () => small.replaceAll('Tamarack Civic Fund', 'Somebody'),
      { code: 'register-file.names-no-known-funder', params: { found: 'Somebody' } },
    ],
  ])('refuses a file that %s', async (_case, content, refusal) => {
    await expect(surveyRegisterFile(source(content()), mappings)).rejects.toMatchObject(refusal);
  });

  it('says that no mapping fits where there are several to choose from', async () => {
    const two = [...mappings, ...mappings.map((named) => ({ ...named, name: 'another' }))];
    await expect(surveyRegisterFile(source('a,b\r\n1,2\r\n'), two)).rejects.toMatchObject({
      code: 'register-file.fits-no-mapping',
      params: { mappings: 'bilingual-grants, another' },
    });
  });

  it('takes a file in the encoding that its mapping names', async () => {
    const [named] = mappings as [NamedMapping];
    const western = [{ name: 'western', mapping: { ...named.mapping, encoding: 'windows-1252' } }];
    expect(await surveyRegisterFile(source(Buffer.from(small, 'latin1')), western)).toMatchObject({
      rows: 3,
    });
  });

  it('reads the same however the bytes arrive', async () => {
    const whole = Buffer.from(demo);
    async function* byteByByte(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < whole.length; at += 7) yield whole.subarray(at, at + 7);
    }
    const drops: RegisterSource = { name: 'drops.csv', bytes: whole.length, open: byteByByte };
    const [fromDrops, fromWhole] = [
      await surveyRegisterFile(drops, mappings),
      await surveyRegisterFile(source(whole), mappings),
    ];
    expect(fromDrops.sha256).toBe(fromWhole.sha256);
    expect(await rowsOf(drops, fromDrops)).toEqual(await rowsOf(source(whole), fromWhole));
  });

  it('reads a byte order mark, quoted line breaks and blank rows, numbering rows as a spreadsheet does', async () => {
    const broken = lines
      .slice(0, 2)
      .map((line) => line.replace(/(LI-2020-\d+),([^,]+),/, '$1,"Two\nlines",'));
    const content = `\ufeff${heading}\r\n\r\n${broken.join('\r\n')}\r\n`;
    const survey = await surveyRegisterFile(source(content), mappings);
    const rows = await rowsOf(source(content), survey);
    expect(rows.map(({ rowNumber, problems }) => [rowNumber, problems.map(({ code }) => code)])).toEqual([
      [3, ['line-break-inside']],
      [4, ['line-break-inside']],
    ]);
  });

  it('leaves out rows of another funder, and rows with cells too many', async () => {
    const other = (lines[1] ?? '').replace('Tamarack Civic Fund', 'Ontario Trillium Foundation');
    const content = [heading, lines[0], other, `${lines[2]},more`, ''].join('\r\n');
    const survey = await surveyRegisterFile(source(content), mappings);
    const rows = await rowsOf(source(content), survey);
    expect(rows.map(({ award, problems }) => [award !== null, problems.map(({ code }) => code)])).toEqual([
      [true, []],
      [false, ['other-funder']],
      [false, ['cells-do-not-fit']],
    ]);
  });

  it('notices that the file changed between the two readings', async () => {
    const survey = await surveyRegisterFile(source(small), mappings);
    await expect(rowsOf(source(small.replace('Kenya', 'Nepal')), survey)).rejects.toMatchObject({
      code: 'register-file.changed-meanwhile',
    });
  });

  async function rowsOf(from: RegisterSource, survey: RegisterSurvey): Promise<RegisterRow[]> {
    const rows: RegisterRow[] = [];
    for await (const batch of registerBatches(from, survey)) rows.push(...batch);
    return rows;
  }
});
