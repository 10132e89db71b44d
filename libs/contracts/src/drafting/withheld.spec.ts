import { CONFIDENTIAL_MARKER, VAULT_MARKER, withheldAs } from './withheld.js';

describe('markers in an answer’s place', () => {
  it('are told from answers', () => {
    expect(withheldAs(VAULT_MARKER)).toBe('vault');
    expect(withheldAs(CONFIDENTIAL_MARKER)).toBe('confidential');
    for (const answer of [
      undefined,
      null,
      true,
      'vault',
      ['vault'],
      {},
      { vault: false },
      { vault: true, name: 'x' },
    ]) {
      expect(withheldAs(answer)).toBeUndefined();
    }
  });
});
