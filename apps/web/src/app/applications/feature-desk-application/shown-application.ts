import { inject, Injectable, signal } from '@angular/core';
import { DeskApi } from '../data/desk-api.js';
import type { DeskApplication } from '../data/views.js';

/** The application that the page and its tabs show; one per page. */
@Injectable()
export class ShownApplication {
  private readonly api = inject(DeskApi);
  private readonly current = signal<DeskApplication | null>(null);

  readonly application = this.current.asReadonly();

  show(application: DeskApplication): void {
    this.current.set(application);
  }

  /** Shows what was done meanwhile, here or by others; an old page stays where the line is bad. */
  async reload(): Promise<void> {
    const shown = this.current();
    const read = shown && (await this.api.application(shown.id).catch(() => null));
    if (read) this.current.set(read);
  }
}
