import type { CapacityRowView } from '@candela/api-client';
import { isBehind } from './program-page.js';

const row = (more: object) =>
  ({
    growth: [{ area: 'governance', baseline: null, latest: null, endline: null }],
    plan: { items: 2, done: 0, dropped: 0 },
    activities: { count: 0 },
    droppedOutAt: null,
    ...more,
  }) as unknown as CapacityRowView;

describe('the rows behind a number', () => {
  it('are those that it was made of', () => {
    expect(isBehind(row({}), undefined)).toBe(true);
    for (const rows of ['told', 'active', 'done', 'left']) expect(isBehind(row({}), rows)).toBe(false);
    expect(isBehind(row({ growth: [{ baseline: 1, latest: 2 }] }), 'told')).toBe(true);
    expect(isBehind(row({ growth: [{ baseline: 1, latest: null }] }), 'told')).toBe(false);
    expect(isBehind(row({ activities: { count: 3 } }), 'active')).toBe(true);
    expect(isBehind(row({ plan: { done: 1 } }), 'done')).toBe(true);
    expect(isBehind(row({ droppedOutAt: '2026-06-01T00:00:00Z' }), 'left')).toBe(true);
  });

  it('are all of them where the address says something else', () => {
    expect(isBehind(row({}), 'nonsense')).toBe(true);
  });
});
