import { inject, Injectable, signal } from '@angular/core';
import { shownOf } from '../../session/shown.js';
import { DeskApi } from '../data/desk-api.js';
import type { DeskApplication } from '../data/views.js';

/** The application that the page and its tabs show; one per page. */
@Injectable()
export class ShownApplication {
  private readonly api = inject(DeskApi);
  private readonly came = signal<DeskApplication | null>(null);

  readonly application = shownOf(
    this.came,
    async (application) => application && this.api.application(application.id),
  );

  show(application: DeskApplication): void {
    this.came.set(application);
  }
}
