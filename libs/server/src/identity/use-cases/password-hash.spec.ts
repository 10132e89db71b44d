import { hashOfNobody, hashPassword, verifyPassword } from './password-hash.js';

describe('the hash of a password', () => {
  it('is argon2id with the parameters in it, salted anew each time', async () => {
    const [one, other] = await Promise.all([hashPassword('same words'), hashPassword('same words')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
  });

  it('is matched by that password only, however its accents were typed', async () => {
    const hash = await hashPassword('Crème brûlée 42');
    expect(await verifyPassword('Crème brûlée 42'.normalize('NFD'), hash)).toBe(true);
    expect(await verifyPassword('Creme brulee 42', hash)).toBe(false);
  });

  it('is read with the parameters that it was made with', async () => {
    const weaker = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
    expect(await verifyPassword('password', weaker)).toBe(true);
    await expect(verifyPassword('password', 'md5:nonsense')).rejects.toThrow('malformed');
  });

  it('of nobody is a real one that nothing matches', async () => {
    expect(await verifyPassword('', await hashOfNobody())).toBe(false);
  });
});
