import { Injectable, signal } from '@angular/core';
import type { DeskApplication } from '../data/views.js';

/** The application that the page and its tabs show; one per page. */
@Injectable()
export class ShownApplication {
  private readonly current = signal<DeskApplication | null>(null);

  readonly application = this.current.asReadonly();

  show(application: DeskApplication): void {
    this.current.set(application);
  }
}
