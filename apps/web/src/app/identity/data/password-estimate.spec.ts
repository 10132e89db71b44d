import { PASSWORD_SCORE_MIN } from '@candela/contracts';
import { estimatePassword } from './password-estimate.js';

describe('the strength of a password in the browser', () => {
  it('is enough for a few unrelated words', async () => {
    const { score, warning } = await estimatePassword('lantern-orchard-76-sparrow', []);
    expect(score).toBeGreaterThanOrEqual(PASSWORD_SCORE_MIN);
    expect(warning).toBeNull();
  });

  it('is not told of what is too short, nor is anything fetched for it', async () => {
    expect(await estimatePassword('short', [])).toEqual({ score: 1, warning: 'too-short' });
  });

  it.each([
    ['qwertyuiop', 'topHundred'],
    ['abcabcabcabc', 'extendedRepeat'],
  ])('says what is wrong with %s', async (password, warning) => {
    const estimate = await estimatePassword(password, []);
    expect(estimate.warning).toBe(warning);
    expect(estimate.score).toBeLessThan(PASSWORD_SCORE_MIN);
  });

  it('counts the own name for nothing', async () => {
    const password = 'tchimbalangax7';
    const [unknown, own] = await Promise.all([
      estimatePassword(password, []),
      estimatePassword(password, ['Aimée Tchimbalanga']),
    ]);
    expect(unknown.score).toBeGreaterThanOrEqual(PASSWORD_SCORE_MIN);
    expect(own.score).toBeLessThan(PASSWORD_SCORE_MIN);
  });
});
