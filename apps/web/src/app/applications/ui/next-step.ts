import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { NextStep } from '@candela/contracts';
import { Texts } from '@candela/web-ui';

/** What happens next, who acts, and how long it usually takes. */
@Component({
  selector: 'app-next-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let next = step();
    <dl class="facts">
      <dt>{{ t('application.next.label') }}</dt>
      <dd>{{ t('application.next.' + next.step) }}</dd>
      @if (next.who !== 'nobody') {
        <dt>{{ t('application.acts.label') }}</dt>
        <dd>{{ t('application.acts.' + next.who) }}</dd>
      }
      @if (next.waitDays !== null) {
        <dt>{{ t('application.wait.label') }}</dt>
        <dd>{{ t('application.wait.' + next.step, { days: next.waitDays }) }}</dd>
      }
    </dl>
  `,
})
export class NextStepFacts {
  // i18n-keys: application.next.* application.acts.* application.wait.*
  protected readonly t = inject(Texts).t;

  readonly step = input.required<NextStep>();
}
