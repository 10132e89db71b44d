import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { PageHeader, Tabs, Texts, type Tab } from '@candela/web-ui';

/** What keeps the portal running; contents of cases are not here. */
@Component({
  selector: 'app-administration-page',
  imports: [PageHeader, RouterOutlet, Tabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <ui-page-header [heading]="t('administration.heading')" [lead]="t('administration.lead')" />
      <ui-tabs [label]="t('administration.heading')" [tabs]="tabs()" />
      <router-outlet />
    </div>
  `,
})
export class AdministrationPage {
  protected readonly t = inject(Texts).t;
  protected readonly tabs = computed<Tab[]>(() => [
    { path: '/administration/mails', label: this.t('administration.mails.heading') },
    { path: '/administration/dead-letters', label: this.t('administration.deadLetters.heading') },
  ]);
}
