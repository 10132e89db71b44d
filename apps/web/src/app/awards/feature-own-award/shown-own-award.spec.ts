import { TestBed } from '@angular/core/testing';
import type { OwnAwardView } from '@candela/api-client';
import { AwardsApi } from '../data/awards-api.js';
import { ShownOwnAward } from './shown-own-award.js';

const award = (id: string, state: string): OwnAwardView => ({ id, state }) as OwnAwardView;

describe('the award that a page and its tabs show', () => {
  it('is what was read last of it, and never another that was being read when this one came', async () => {
    const answers = new Map<string, (read: OwnAwardView) => void>();
    const own = (id: string): Promise<OwnAwardView> => new Promise((answer) => answers.set(id, answer));
    TestBed.configureTestingModule({
      providers: [ShownOwnAward, { provide: AwardsApi, useValue: { own } }],
    });
    const store = TestBed.inject(ShownOwnAward);

    store.show(award('first', 'active'));
    const again = store.reload();
    answers.get('first')!(award('first', 'closed'));
    await again;
    expect(store.award()).toEqual(award('first', 'closed'));

    const late = store.reload();
    store.show(award('second', 'offered'));
    answers.get('first')!(award('first', 'closed'));
    await late;
    expect(store.award()).toEqual(award('second', 'offered'));
  });
});
