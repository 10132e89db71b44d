import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Icon } from '../icon/icon.js';
import { Texts } from '../text/texts.js';

/** Who applied, as far as the reader may know: the name, or the alias that stands for it. */
export interface NamedApplicant {
  readonly name: string | null;
  readonly alias: string | null;
}

/** The applicant's name; where it is not for the reader, the alias behind a lock, with why. */
@Component({
  selector: 'ui-applicant',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let shown = applicant();
    @if (shown.name) {
      {{ shown.name }}
    } @else {
      <span class="alias"><ui-icon name="lock" [size]="14" /> {{ shown.alias }}</span>
      <span [class]="explains() ? 'why small soft' : 'visually-hidden'">{{ t('ui.applicant.alias') }}</span>
    }
  `,
  styles: `
    .alias {
      display: inline-flex;
      align-items: center;
      gap: 0.375rem;
    }
    .why {
      display: block;
    }
  `,
})
export class ApplicantName {
  protected readonly t = inject(Texts).t;

  readonly applicant = input.required<NamedApplicant>();
  /** Whether everybody sees why there is an alias; otherwise it is only read aloud. */
  readonly explains = input(false);
}
