import { PasswordStrength } from './password-strength.js';

describe('the strength of a password', () => {
  const strength = new PasswordStrength();
  afterAll(() => strength.onApplicationShutdown());

  const problemOf = async (password: string, about: string[] = []) => {
    try {
      await strength.refuseWeak(password, about, '/here');
      return null;
    } catch (error) {
      return (error as { errors: { path: string; code: string }[] }).errors[0];
    }
  };

  it.each(['lantern-orchard-76-sparrow', 'quatre chevaux mangent lentement', 'Xk7#vQ2!mPz9'])(
    'is enough in %s',
    async (password) => {
      expect(await problemOf(password)).toBeNull();
    },
  );

  it.each([
    ['tiny', 'password.too-short'],
    ['p'.repeat(201), 'password.too-long'],
    ['aaaaaaaaaaaa', 'password.simpleRepeat'],
    ['abcabcabcabc', 'password.extendedRepeat'],
    ['qwertyuiop', 'password.topHundred'],
  ])('is not enough in %s, and the reason is told', async (password, code) => {
    expect(await problemOf(password)).toMatchObject({ path: '/here', code });
  });

  it.each(['motdepasse1', 'bonjour12345', 'M0tDeP@sse'])(
    'counts common French words for little: %s',
    async (password) => {
      expect(await problemOf(password)).not.toBeNull();
    },
  );

  it('counts the own name and address for nothing', async () => {
    const password = 'tchimbalangax7';
    expect(await problemOf(password)).toBeNull();
    expect(await problemOf(password, ['Aimée Tchimbalanga'])).not.toBeNull();
    expect(await problemOf(password, ['aimee.tchimbalanga@example.org'])).not.toBeNull();
  });

  it('is told in bounded time, whatever was typed, without keeping the process from other work', async () => {
    const nasty = '@4013$!5'.repeat(25);
    let turns = 0;
    const busy = setInterval(() => (turns += 1), 5);
    const started = performance.now();
    await problemOf(nasty);
    clearInterval(busy);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(turns).toBeGreaterThan(0);
  });

  it('answers several at a time, each its own', async () => {
    const problems = await Promise.all(
      ['aaaaaaaaaaaa', 'lantern-orchard-76-sparrow', 'qwertyuiop'].map((one) => problemOf(one)),
    );
    expect(problems.map((problem) => problem?.code ?? null)).toEqual([
      'password.simpleRepeat',
      null,
      'password.topHundred',
    ]);
  });
});
