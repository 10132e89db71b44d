import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { ActivatedRoute, RouterOutlet } from '@angular/router';
import { DatePipe, MoneyPipe, PageHeader, type Tab, Tabs, Texts } from '@candela/web-ui';
import { PageDetails } from '../../shell/page-details.js';
import type { CallProgress } from '../data/views.js';

/** One call on the desk: what it is, and its tabs. */
@Component({
  selector: 'app-call-page',
  imports: [DatePipe, MoneyPipe, PageHeader, RouterOutlet, Tabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let call = progress().call;
    <div class="page page-wide">
      <ui-page-header
        [eyebrow]="call.reference"
        [heading]="texts.localized(call.title)"
        backTo="/desk/calls"
        [backLabel]="t('deskCalls.heading')"
      >
        <p uiHeaderState class="row small soft">
          <span>{{ t('deskCalls.closed', { date: (call.closesAt | uiDate: 'date') }) }}</span>
          @if (call.envelope; as envelope) {
            <span>{{ t('deskCalls.envelope', { amount: (envelope | uiMoney: true) }) }}</span>
          }
        </p>
      </ui-page-header>
      <ui-tabs [label]="t('deskCall.tabs')" [tabs]="tabs()" />
      <router-outlet />
    </div>
  `,
})
export class CallPage {
  // i18n-keys: deskCall.tab.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  /** Its own tabs and those of other contexts, as the routes name them. */
  private readonly paths = (inject(ActivatedRoute).routeConfig?.children ?? [])
    .flatMap(({ path }) => path ?? [])
    .filter((path) => path !== '');

  readonly progress = input.required<CallProgress>();

  protected readonly tabs = computed<readonly Tab[]>(() =>
    this.paths.map((path) => ({
      path: `/desk/calls/${this.progress().call.id}/${path}`,
      label: this.t(`deskCall.tab.${path}`),
    })),
  );

  constructor() {
    const details = inject(PageDetails);
    effect(() => details.name.set(this.progress().call.reference));
  }
}
