import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CallInHandView } from '@candela/api-client';
import { DatePipe, EmptyState, MoneyPipe, PageHeader, Texts } from '@candela/web-ui';
import type { CallsInHand } from '../data/views.js';

/** The calls with applications in hand, each with what stands where. */
@Component({
  selector: 'app-calls-page',
  imports: [DatePipe, EmptyState, MoneyPipe, PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page stack">
      <ui-page-header [heading]="t('deskCalls.heading')" />
      <p class="soft">{{ t('deskCalls.lead') }}</p>
      @for (call of calls().items; track call.id) {
        <article class="card stack stack-tight">
          <h2>
            <a [routerLink]="['/desk/calls', call.id]">{{ texts.localized(call.title) }}</a>
          </h2>
          <p class="small soft row">
            <span>{{ call.reference }}</span>
            <span>{{ t('deskCalls.closed', { date: (call.closesAt | uiDate: 'date') }) }}</span>
            @if (call.envelope; as envelope) {
              <span>{{ t('deskCalls.envelope', { amount: (envelope | uiMoney: true) }) }}</span>
            }
          </p>
          <ul class="plain-list row counts">
            @for (state of shown(call); track state.state) {
              <li>
                <strong>{{ state.count }}</strong> {{ t('deskCalls.state.' + state.state) }}
              </li>
            }
          </ul>
        </article>
      } @empty {
        <ui-empty [heading]="t('deskCalls.none.heading')" [text]="t('deskCalls.none.text')" />
      }
    </div>
  `,
  styles: `
    h2 {
      font-size: 1.25rem;
    }
    .counts {
      gap: var(--space-1) var(--space-3);
    }
  `,
})
export class CallsPage {
  // i18n-keys: deskCalls.state.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  readonly calls = input.required<CallsInHand>();

  protected shown({ byState }: CallInHandView): CallInHandView['byState'] {
    return byState.filter(({ count }) => count > 0);
  }
}
