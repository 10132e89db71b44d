import { rowKey } from './row-keys.js';

function page(): HTMLElement {
  document.body.innerHTML = `
    <main><input id="box"><a href="#1" data-row id="one">1</a><a href="#2" data-row id="two">2</a></main>`;
  return document.querySelector('main')!;
}

function press(key: string, target: Element = document.body, init: KeyboardEventInit = {}): KeyboardEvent {
  let seen = new KeyboardEvent('keydown', { key, bubbles: true, ...init });
  document.addEventListener('keydown', (event) => (seen = event), { once: true });
  target.dispatchEvent(seen);
  return seen;
}

describe('single keys on a list', () => {
  it('move the focus from row to row and stay on the last and the first', () => {
    const list = page();
    for (const [key, id] of [
      ['j', 'one'],
      ['j', 'two'],
      ['j', 'two'],
      ['k', 'one'],
      ['k', 'one'],
    ] as const) {
      rowKey(press(key), list);
      expect(document.activeElement?.id).toBe(id);
    }
  });

  it('ask for the search box by a slash', () => {
    expect(rowKey(press('/'), page())).toBe('search');
  });

  it('are letters while somebody types, and nothing together with others', () => {
    const list = page();
    expect(rowKey(press('j', document.querySelector('#box')!), list)).toBeNull();
    expect(rowKey(press('j', document.body, { ctrlKey: true }), list)).toBeNull();
    expect(document.activeElement).toBe(document.body);
  });
});
