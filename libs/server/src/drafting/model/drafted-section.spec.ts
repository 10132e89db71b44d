import { randomBytes, randomUUID } from 'node:crypto';
import { protectionOf, splitAnswers } from '@candela/contracts';
import { exampleAnswers, localInitiativesForm } from '@candela/contracts/templates';
import { CaseSeals } from '@candela/platform';
import fc from 'fast-check';
import { DraftedSection } from './drafted-section.js';

class Section extends DraftedSection {}

const form = localInitiativesForm();
const seals = new CaseSeals({ vaultMasterKey: randomBytes(32) });
const caseId = randomUUID();
const seal = seals.of(caseId, seals.newKey(caseId));
const { questions } = form.ui.sections.find(({ key }) => key === 'risks')!;
const confidential = questions.filter((one) => protectionOf(one) === 'confidential').map(({ key }) => key);

function section(row: Partial<Section> = {}): Section {
  return Object.assign(new Section(), {
    id: randomUUID(),
    sectionKey: 'risks',
    answers: {},
    sealed: Buffer.alloc(0),
    vaultRecords: {},
    answerStamps: {},
    version: 1,
    ...row,
  });
}

describe('a section that keeps answers', () => {
  const write = (to: Section, answers: object) =>
    to.write({ answers: { ...answers }, vaultRecords: {} }, { seal, questions }, 'somebody', new Date());

  it('holds whatever was written last, and what is confidential only sealed', () => {
    const keys = questions.map(({ key }) => key);
    const change = fc.dictionary(fc.constantFrom(...keys), fc.option(fc.string({ minLength: 1 })));
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const row = section();
        for (const answers of changes) write(row, answers);
        const expected = Object.entries(Object.assign({}, ...changes) as object).filter(
          ([, value]) => value !== null,
        );
        expect(row.ownAnswers(seal)).toEqual(Object.fromEntries(expected));
        expect(Object.keys(row.answers).filter((key) => confidential.includes(key))).toEqual([]);
      }),
    );
    expect(confidential).toContain('riskTable');
  });

  it('is readable as it was before there were seals, and seals all of it at the next save', () => {
    const answers = exampleAnswers('en')['risks']!;
    const row = section({ answers, sealed: null });
    expect(row.ownAnswers(seals.of(caseId, null))).toEqual(answers);
    write(row, { environment: 'None.' });
    expect(row.ownAnswers(seal)).toEqual({ ...answers, environment: 'None.' });
    const parts = splitAnswers(form, { risks: { ...answers, environment: 'None.' } });
    expect(row.answers).toEqual(parts.ordinary['risks']);
    expect(row.sealed?.length).toBeGreaterThan(100);
  });

  it('needs no key while nothing in it is confidential', () => {
    const row = section();
    const keyless = { seal: seals.of(caseId, null), questions };
    row.write({ answers: { environment: 'None.' }, vaultRecords: {} }, keyless, 'somebody', new Date());
    expect([row.answers, row.sealed]).toEqual([{ environment: 'None.' }, Buffer.alloc(0)]);
    const telling = { answers: { riskTable: [] }, vaultRecords: {} };
    expect(() => row.write(telling, keyless, 'somebody', new Date())).toThrow('no key');
  });
});
