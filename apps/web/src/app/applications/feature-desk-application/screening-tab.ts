import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { skip } from 'rxjs';
import { DatePipe, Icon, Texts } from '@candela/web-ui';
import { shownOf } from '../../session/shown.js';
import { DeskApi } from '../data/desk-api.js';
import type { Screening } from '../data/views.js';
import { ChangeRequestCard } from './change-request.js';
import { Checklist } from './checklist.js';
import { ShownApplication } from './shown-application.js';

/** The first look at an application: how it ended, what was asked and came back, and the checklist. */
@Component({
  selector: 'app-screening-tab',
  imports: [ChangeRequestCard, Checklist, DatePipe, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './screening-tab.html',
})
export class ScreeningTab {
  // i18n-keys: application.ineligible.* screening.verdict.*
  protected readonly t = inject(Texts).t;
  private readonly api = inject(DeskApi);
  protected readonly store = inject(ShownApplication);

  /** As the route read it, of the application that the address names. */
  readonly screening = input.required<Screening>();
  readonly id = input.required<string>();

  protected readonly shown = shownOf(this.screening, () => this.api.screening(this.id()));
  /** The latest first: what came back is what is looked at. */
  protected readonly requests = computed(() => [...this.shown().requests].reverse());
  protected readonly mayCheck = computed(() => {
    const application = this.store.application();
    return (
      application?.state === 'screening' &&
      application.allowedActions.some(({ action }) => action === 'application.find-eligible')
    );
  });
  protected readonly done = computed(() => {
    const { items } = this.shown().checks;
    return { count: items.length, yes: items.filter(({ answer }) => answer === 'yes').length };
  });

  constructor() {
    // What is done in the page around changes what stands here: it is read again with it.
    toObservable(this.store.application)
      .pipe(skip(1), takeUntilDestroyed())
      .subscribe(() => void this.shown.reload());
  }
}
