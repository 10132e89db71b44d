import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { AwardNextStepView } from '@candela/api-client';
import { Texts } from '@candela/web-ui';

/** What happens next with an award, whose turn it is, and how long it usually takes. */
@Component({
  selector: 'app-award-next-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let next = step();
    <dl class="facts">
      <dt>{{ t('award.nextLabel') }}</dt>
      <dd>{{ t('award.next.' + next.step) }}</dd>
      @if (next.who !== 'nobody') {
        <dt>{{ t('award.actsLabel') }}</dt>
        <dd>{{ t('award.acts.' + next.who) }}</dd>
      }
      @if (next.usualBusinessDays; as days) {
        <dt>{{ t('award.waitLabel') }}</dt>
        <dd>{{ t('award.wait', { days }) }}</dd>
      }
    </dl>
  `,
})
export class AwardNextStep {
  // i18n-keys: award.next.* award.acts.*
  protected readonly t = inject(Texts).t;

  readonly step = input.required<AwardNextStepView>();
}
