import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OtherCurrencyView } from '@candela/api-client';
import { Texts } from '@candela/web-ui';

/** Says which awards are left out because amounts of several currencies are not added up, and leads to them. */
@Component({
  selector: 'app-other-currencies',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (elsewhere().length > 0) {
      <div class="note">
        <p>{{ t('portfolio.elsewhere.text', { currency: currency() }) }}</p>
        <ul class="plain-list row">
          @for (other of elsewhere(); track other.currency) {
            <li>
              <a
                [routerLink]="[]"
                [queryParams]="{ currency: other.currency, cursor: null }"
                queryParamsHandling="merge"
                >{{ t('portfolio.elsewhere.awards', { count: other.awards, currency: other.currency }) }}</a
              >
            </li>
          }
        </ul>
      </div>
    }
  `,
})
export class OtherCurrencies {
  protected readonly t = inject(Texts).t;

  /** The one that is shown. */
  readonly currency = input.required<string>();
  readonly elsewhere = input.required<readonly OtherCurrencyView[]>();
}
