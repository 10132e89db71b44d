import { inject, Injectable, signal } from '@angular/core';
import type { DeskAwardView } from '@candela/api-client';
import { shownOf } from '../../session/shown.js';
import { AwardsApi } from '../data/awards-api.js';

/** The award that the page and its tabs show; one per page. */
@Injectable()
export class ShownAward {
  private readonly api = inject(AwardsApi);
  private readonly came = signal<DeskAwardView | null>(null);

  readonly award = shownOf(this.came, async (award) => award && this.api.onDesk(award.id));

  show(award: DeskAwardView): void {
    this.came.set(award);
  }
}
