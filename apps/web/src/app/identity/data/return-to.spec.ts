import { safeReturn } from './return-to.js';

describe('the way back after signing in', () => {
  it.each(['/applications', '/applications/7?section=a#budget', '/account/confirm'])(
    'leads to %s',
    (path) => {
      expect(safeReturn(path)).toBe(path);
    },
  );

  it.each([
    null,
    '',
    'applications',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    '/account/sign-in?returnTo=/account/sign-in',
  ])('leads to the first page instead of %s', (path) => {
    expect(safeReturn(path)).toBe('/');
  });
});
