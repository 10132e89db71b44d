import { TestBed } from '@angular/core/testing';
import { QuickExit } from './quick-exit.js';

describe('QuickExit', () => {
  let left = 0;

  function quickExit(): QuickExit {
    left = 0;
    const service = TestBed.inject(QuickExit);
    jest.spyOn(service, 'leave').mockImplementation(() => {
      left += 1;
      return Promise.resolve();
    });
    return service;
  }

  const press = (service: QuickExit, presses: readonly (readonly [key: string, atMs: number])[]): number => {
    for (const [key, atMs] of presses) service.press(key, atMs);
    return left;
  };

  it('leaves at the third Escape', () => {
    const service = quickExit();
    expect(
      press(service, [
        ['Escape', 0],
        ['Escape', 300],
      ]),
    ).toBe(0);
    expect(press(service, [['Escape', 700]])).toBe(1);
  });

  it('stays where the presses are far apart', () => {
    expect(
      press(quickExit(), [
        ['Escape', 0],
        ['Escape', 1500],
        ['Escape', 3000],
        ['Escape', 4600],
      ]),
    ).toBe(0);
  });

  it('stays where another key comes in between', () => {
    expect(
      press(quickExit(), [
        ['Escape', 0],
        ['Escape', 100],
        ['a', 200],
        ['Escape', 300],
      ]),
    ).toBe(0);
  });
});
