import { signal } from '@angular/core';
import { shownOf } from './shown.js';

interface Award {
  readonly id: string;
  readonly state: string;
}

/** A page that came with the first award, and each of its readings, to be answered when the spec says so. */
function page() {
  const came = signal<Award>({ id: 'first', state: 'offered' });
  const readings: { id: string; answer: PromiseWithResolvers<Award> }[] = [];
  const shown = shownOf(came, ({ id }) => {
    const answer = Promise.withResolvers<Award>();
    readings.push({ id, answer });
    return answer.promise;
  });
  return { came, readings, shown };
}

describe('what a page shows', () => {
  it('is what came, then what was read again, then the next that came', async () => {
    const { came, readings, shown } = page();
    expect(shown()).toEqual({ id: 'first', state: 'offered' });
    const again = shown.reload();
    readings[0]!.answer.resolve({ id: 'first', state: 'active' });
    await again;
    expect(shown()).toEqual({ id: 'first', state: 'active' });
    came.set({ id: 'second', state: 'closed' });
    expect(shown()).toEqual({ id: 'second', state: 'closed' });
  });

  it('stays where it cannot be read', async () => {
    const { readings, shown } = page();
    const again = shown.reload();
    readings[0]!.answer.reject(new Error('The line is bad.'));
    await again;
    expect(shown()).toEqual({ id: 'first', state: 'offered' });
  });

  it('never is another that was still being read when this one came', async () => {
    const { came, readings, shown } = page();
    const late = shown.reload();
    came.set({ id: 'second', state: 'offered' });
    readings[0]!.answer.resolve({ id: 'first', state: 'closed' });
    await late;
    expect(shown()).toEqual({ id: 'second', state: 'offered' });
    const again = shown.reload();
    expect(readings[1]!.id).toBe('second');
    readings[1]!.answer.resolve({ id: 'second', state: 'active' });
    await again;
    expect(shown()).toEqual({ id: 'second', state: 'active' });
  });

  it('never goes back to what was asked for before, however late the answer', async () => {
    const { readings, shown } = page();
    const all = [shown.reload(), shown.reload(), shown.reload()];
    readings[1]!.answer.resolve({ id: 'first', state: 'active' });
    await all[1];
    expect(shown()).toEqual({ id: 'first', state: 'active' });
    readings[0]!.answer.resolve({ id: 'first', state: 'offered' });
    await all[0];
    expect(shown()).toEqual({ id: 'first', state: 'active' });
    readings[2]!.answer.resolve({ id: 'first', state: 'closed' });
    await all[2];
    expect(shown()).toEqual({ id: 'first', state: 'closed' });
  });

  it('shows what is put until it is read again, not what was being read before', async () => {
    const { readings, shown } = page();
    const before = shown.reload();
    shown.put({ id: 'first', state: 'terminated' });
    readings[0]!.answer.resolve({ id: 'first', state: 'active' });
    await before;
    expect(shown()).toEqual({ id: 'first', state: 'terminated' });
    const after = shown.reload();
    readings[1]!.answer.resolve({ id: 'first', state: 'closed' });
    await after;
    expect(shown()).toEqual({ id: 'first', state: 'closed' });
  });
});
