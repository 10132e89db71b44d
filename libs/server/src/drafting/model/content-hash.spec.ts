import fc from 'fast-check';
import { canonicalJson, contentHash } from './content-hash.js';

describe('the hash of a revision', () => {
  const content = {
    formVersionId: 'f',
    answers: { a: { x: 1, y: ['é', null] } },
    sealed: Buffer.from('sealed'),
    vaultRecords: { 'a/z': 'r' },
  };

  it('is the same whatever the order of keys', () => {
    const turned = {
      vaultRecords: { 'a/z': 'r' },
      answers: { a: { y: ['é', null], x: 1 } },
      sealed: Buffer.from('sealed'),
      formVersionId: 'f',
    };
    expect(contentHash(turned)).toBe(contentHash(content));
  });

  it('differs with the form’s version, any answer, what is sealed, or any record', () => {
    const others = [
      { ...content, formVersionId: 'g' },
      { ...content, answers: { a: { x: 2, y: ['é', null] } } },
      { ...content, answers: { a: { x: 1, y: [null, 'é'] } } },
      { ...content, vaultRecords: { 'a/z': 's' } },
      { ...content, sealed: Buffer.from('otherwise') },
      { ...content, sealed: null },
    ];
    expect(new Set([content, ...others].map(contentHash)).size).toBe(7);
  });

  it('is taken over JSON that reads back as what it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) =>
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value))),
      ),
    );
  });
});
