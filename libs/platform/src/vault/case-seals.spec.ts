import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { CaseSeals } from './case-seals.js';
import type { Json } from './vault.js';

const seals = new CaseSeals({ vaultMasterKey: randomBytes(32) });
const [caseId, rowId] = [randomUUID(), randomUUID()];
const key = seals.newKey(caseId);
const seal = seals.of(caseId, key);

describe('the seal of a case', () => {
  it('gives back what was sealed, whatever it was, and shows none of it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const same = JSON.parse(JSON.stringify(value)) as Json;
        expect(seal.open(rowId, seal.close(rowId, same))).toEqual(same);
      }),
    );
    const sealed = seal.close(rowId, { threat: 'Canary of Kisumu' });
    expect(sealed.toString('latin1')).not.toContain('Canary');
    expect(seal.close(rowId, { threat: 'Canary of Kisumu' })).not.toEqual(sealed);
  });

  it('opens in the row that it was made for, and there only', () => {
    const sealed = seal.close(rowId, 'mine');
    expect(seals.of(caseId.toUpperCase(), key).open(rowId.toUpperCase(), sealed)).toBe('mine');
    expect(() => seal.open(randomUUID(), sealed)).toThrow('tampered');
    const bent = Buffer.from(sealed);
    bent[bent.length - 1]! ^= 1;
    expect(() => seal.open(rowId, bent)).toThrow('tampered');
    expect(() => seal.open(rowId, Buffer.alloc(0))).toThrow('tampered');
  });

  it('opens with the key of its case and the master key that wraps it, and with no other', () => {
    const sealed = seal.close(rowId, 'mine');
    expect(() => seals.of(caseId, seals.newKey(caseId)).open(rowId, sealed)).toThrow('tampered');
    expect(() => seals.of(randomUUID(), key).open(rowId, sealed)).toThrow('master key');
    const stranger = new CaseSeals({ vaultMasterKey: randomBytes(32) });
    expect(() => stranger.of(caseId, key).open(rowId, sealed)).toThrow('master key');
    expect(() => seals.of(caseId, null).open(rowId, sealed)).toThrow('no key');
  });
});
