import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { EnvelopeView } from '@candela/api-client';
import { MoneyPipe, Texts } from '@candela/web-ui';

/** What of a call's money is spoken for, and what is left. */
@Component({
  selector: 'app-envelope',
  imports: [MoneyPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let money = envelope();
    <dl>
      <div>
        <dt>{{ t('decision.envelope.envelope') }}</dt>
        <dd>{{ money.envelope | uiMoney: true }}</dd>
      </div>
      <div>
        <dt>{{ t('decision.envelope.released') }}</dt>
        <dd>{{ money.released | uiMoney: true }}</dd>
      </div>
      <div>
        <dt>{{ t('decision.envelope.approved') }}</dt>
        <dd>{{ money.approved | uiMoney: true }}</dd>
      </div>
      <div>
        <dt>{{ t('decision.envelope.recommended') }}</dt>
        <dd>{{ money.recommended | uiMoney: true }}</dd>
      </div>
      <div class="left">
        <dt>{{ t('decision.envelope.left') }}</dt>
        <dd>{{ money.left | uiMoney: true }}</dd>
      </div>
    </dl>
  `,
  styles: `
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-4);
      margin: 0;
    }
    dt {
      color: var(--ink-soft);
      font-size: 0.8125rem;
    }
    dd {
      margin: 0;
      font-weight: 600;
      white-space: nowrap;
    }
    .left dd {
      color: var(--good);
    }
  `,
})
export class EnvelopeFacts {
  protected readonly t = inject(Texts).t;

  readonly envelope = input.required<EnvelopeView>();
}
