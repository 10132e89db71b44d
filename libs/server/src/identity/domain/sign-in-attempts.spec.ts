import { SignInAttempts } from './sign-in-attempts.js';

const NOW = new Date('2026-06-01T12:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

describe('wrong passwords', () => {
  it('make one address wait for one account after ten, until the first is a quarter of an hour old', () => {
    const attempts = new SignInAttempts();
    for (let i = 0; i < 9; i += 1) attempts.tried('ann', 'home', NOW);
    expect(attempts.waitMinutes('ann', 'home', NOW)).toBe(0);
    attempts.tried('ann', 'home', NOW);
    expect(attempts.waitMinutes('ann', 'home', NOW)).toBe(15);
    expect(attempts.waitMinutes('ann', 'home', later(14.5))).toBe(1);
    expect(attempts.waitMinutes('ann', 'home', later(15))).toBe(0);
  });

  it('keep nobody else out: not the owner from elsewhere, not others from there', () => {
    const attempts = new SignInAttempts();
    for (let i = 0; i < 60; i += 1) attempts.tried('ann', 'attacker', NOW);
    expect(attempts.waitMinutes('ann', 'attacker', NOW)).toBeGreaterThan(0);
    expect(attempts.waitMinutes('ann', 'home', NOW)).toBe(0);
    expect(attempts.waitMinutes('ben', 'attacker', NOW)).toBe(0);
  });

  it('from many places leave each place fewer tries, and a fresh place still has some', () => {
    const attempts = new SignInAttempts();
    for (let i = 0; i < 50; i += 1) attempts.tried('ann', `bot ${i}`, NOW);
    expect(attempts.waitMinutes('ann', 'home', NOW)).toBe(0);
    for (let i = 0; i < 3; i += 1) attempts.tried('ann', 'home', NOW);
    expect(attempts.waitMinutes('ann', 'home', NOW)).toBe(15);
    expect(attempts.waitMinutes('ben', 'home', NOW)).toBe(0);
  });

  it('on many accounts stop the address that types them', () => {
    const attempts = new SignInAttempts();
    for (let i = 0; i < 100; i += 1) attempts.tried(`person ${i}`, 'sprayer', NOW);
    expect(attempts.waitMinutes('somebody new', 'sprayer', NOW)).toBe(15);
    expect(attempts.waitMinutes('somebody new', 'home', NOW)).toBe(0);
  });

  it('are forgiven once the right one was given', () => {
    const attempts = new SignInAttempts();
    for (let i = 0; i < 9; i += 1) attempts.tried('ann', 'home', NOW);
    attempts.succeeded('ann', 'home', NOW);
    for (let i = 0; i < 9; i += 1) attempts.tried('ann', 'home', NOW);
    expect(attempts.waitMinutes('ann', 'home', NOW)).toBe(0);
  });

  it('are not counted against anybody where they were right', () => {
    const attempts = new SignInAttempts();
    for (let i = 0; i < 200; i += 1) {
      attempts.tried(`person ${i}`, 'office', later(i / 100));
      attempts.succeeded(`person ${i}`, 'office', later(i / 100));
      attempts.tried('ann', `phone ${i}`, later(i / 100));
      attempts.succeeded('ann', `phone ${i}`, later(i / 100));
    }
    expect(attempts.waitMinutes('somebody new', 'office', later(2))).toBe(0);
    for (let i = 0; i < 9; i += 1) attempts.tried('ann', 'home', later(2));
    expect(attempts.waitMinutes('ann', 'home', later(2))).toBe(0);
  });
});
