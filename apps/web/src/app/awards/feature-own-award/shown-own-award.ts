import { inject, Injectable, signal } from '@angular/core';
import type { OwnAwardView } from '@candela/api-client';
import { shownOf } from '../../session/shown.js';
import { AwardsApi } from '../data/awards-api.js';

/** The award that the page and its tabs show; one per page. */
@Injectable()
export class ShownOwnAward {
  private readonly api = inject(AwardsApi);
  private readonly came = signal<OwnAwardView | null>(null);

  readonly award = shownOf(this.came, async (award) => award && this.api.own(award.id));

  show(award: OwnAwardView): void {
    this.came.set(award);
  }
}
