import { aliasOf, referenceOf } from './reference.js';

describe('references', () => {
  it('number the applications of a call', () => {
    expect(referenceOf('LIF-KE-2026', 7)).toBe('LIF-KE-2026-0007');
    expect(referenceOf('LIF-KE-2026', 12_345)).toBe('LIF-KE-2026-12345');
  });

  it('give an alias that names neither programme nor country', () => {
    expect(aliasOf('LIF-KE-2026-0007')).toBe('2026-0007');
  });
});
