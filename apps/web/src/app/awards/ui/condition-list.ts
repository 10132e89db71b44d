import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { AwardConditionView } from '@candela/api-client';
import { DatePipe, Icon, Texts } from '@candela/web-ui';

/** The conditions of an award, and when each was met. What is projected stands below those that are not. */
@Component({
  selector: 'app-condition-list',
  imports: [DatePipe, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="stack stack-tight">
      @for (condition of conditions(); track condition.number) {
        <li>
          <p>{{ texts.localized(condition.text) }}</p>
          @if (condition.metAt; as metAt) {
            <p class="small soft row">
              <ui-icon name="check" [size]="16" />
              {{ t('award.condition.met', { at: (metAt | uiDate: 'date') }) }}
            </p>
            @if (condition.note; as note) {
              <p class="small typed">{{ note }}</p>
            }
          } @else {
            <p class="small soft">{{ t('award.condition.unmet') }}</p>
          }
        </li>
      }
    </ol>
  `,
})
export class ConditionList {
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  readonly conditions = input.required<readonly AwardConditionView[]>();
}
