import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { type Tab, Tabs, Texts } from '@candela/web-ui';
import { SessionStore } from '../../session/session-store.js';
import { IMPORT_AUDIENCES, PORTFOLIO_AUDIENCES, PROGRAM_AUDIENCES } from '../data/audiences.js';

/** The pages of the portfolio that the reader may open. */
@Component({
  selector: 'app-portfolio-tabs',
  imports: [Tabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ui-tabs [label]="t('portfolio.heading')" [tabs]="tabs()" />`,
})
export class PortfolioTabs {
  protected readonly t = inject(Texts).t;
  private readonly session = inject(SessionStore);

  protected readonly tabs = computed<Tab[]>(() => [
    ...(this.session.hasRole(...PORTFOLIO_AUDIENCES)
      ? [
          { path: '/portfolio/overview', label: this.t('portfolio.tab.overview') },
          { path: '/portfolio/awards', label: this.t('portfolio.tab.awards') },
        ]
      : []),
    ...(this.session.hasRole(...PROGRAM_AUDIENCES)
      ? [{ path: '/portfolio/programs', label: this.t('portfolio.tab.programs') }]
      : []),
    ...(this.session.hasRole(...IMPORT_AUDIENCES)
      ? [{ path: '/portfolio/imports', label: this.t('portfolio.tab.imports') }]
      : []),
  ]);
}
