import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { CapacityView } from '@candela/api-client';
import { EmptyState, Texts } from '@candela/web-ui';
import { FileTab } from './file-tab.js';

/** The tab of an award about capacity, or for whom it is where the reader does not belong to them. */
@Component({
  selector: 'app-capacity-file-page',
  imports: [EmptyState, FileTab],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (capacity(); as capacity) {
      <app-capacity-file-tab [capacity]="capacity" />
    } @else {
      <ui-empty icon="lock" [heading]="t('capacity.withheld.heading')" [text]="t('capacity.withheld.text')" />
    }
  `,
})
export class FilePage {
  protected readonly t = inject(Texts).t;

  /** As the route read it. */
  readonly capacity = input.required<CapacityView | null>();
}
