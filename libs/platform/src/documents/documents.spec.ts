import type { Document } from './document.js';
import { Documents } from './documents.js';

const documents = new Documents();

const made = (document: Partial<Document>): string =>
  documents
    .pdf({ title: 'A title', language: 'en', foot: 'Foot', blocks: [], ...document })
    .toString('latin1');

describe('documents', () => {
  it('are tagged, with their title and their language, as PDF/UA asks', () => {
    const text = made({ title: 'Une entente', language: 'fr' });
    expect(text).toMatch(/^%PDF-1\.7/);
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('/Marked true');
    expect(text).toContain('/Lang (fr-CA)');
    expect(text).toContain('Une entente</rdf:li>');
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('set every kind of block', () => {
    const blocks: Document['blocks'] = [
      { kind: 'heading', text: 'Heading' },
      { kind: 'paragraph', text: 'First line\nsecond line' },
      { kind: 'quote', text: 'Words' },
      { kind: 'fine', text: 'Small' },
      { kind: 'list', items: ['One', 'Two'] },
      { kind: 'facts', rows: [['Name', 'Value']] },
      { kind: 'table', header: ['A', 'B'], rows: [['1', '2']] },
      {
        kind: 'signatures',
        parties: [
          ['One', 'Name'],
          ['Other', 'Name'],
        ],
      },
    ];
    const text = made({ blocks });
    for (const tag of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TH', 'TD']) expect(text).toContain(`/S /${tag}`);
  });

  it.each([
    ['markup of typst', '#panic("no") #let x = [y] $x^2$ *b* _i_ `raw` <label> @ref // /* = Heading'],
    ['markup of the web', '<script>alert(1)</script>'],
    ['quotes and control signs', '"\\ \u0000\u0007 end'],
    ['Arabic', 'منظمة السلام'],
    ['signs that no font has', '漢字 👩‍👩‍👧 𓀀'],
    ['a very long name', 'Name '.repeat(400)],
    ['one endless word', 'x'.repeat(3_000)],
    ['nothing', ''],
  ])('take %s as words', (_what, words) => {
    expect(made({ title: `Title ${words}`, blocks: [{ kind: 'paragraph', text: words }] })).toContain(
      '%%EOF',
    );
  });
});
