import { inject, Injectable, signal } from '@angular/core';
import type { DeskAwardView } from '@candela/api-client';
import { AwardsApi } from '../data/awards-api.js';

/** The award that the page and its tabs show; one per page. */
@Injectable()
export class ShownAward {
  private readonly api = inject(AwardsApi);
  private readonly current = signal<DeskAwardView | null>(null);

  readonly award = this.current.asReadonly();

  show(award: DeskAwardView): void {
    this.current.set(award);
  }

  /** Reads it again; what is shown stays where that fails, and where another came meanwhile. */
  async reload(): Promise<void> {
    const id = this.current()?.id;
    const read = id ? await this.api.onDesk(id).catch(() => null) : null;
    if (read && this.current()?.id === id) this.current.set(read);
  }
}
