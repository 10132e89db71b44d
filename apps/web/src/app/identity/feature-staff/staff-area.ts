import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { PageHeader, Tabs, Texts, type Tab } from '@candela/web-ui';

/** Who works on the programmes, and the missions that they work for. */
@Component({
  selector: 'app-staff-area',
  imports: [PageHeader, RouterOutlet, Tabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <ui-page-header [heading]="t('identity.staff.heading')" [lead]="t('identity.staff.lead')" />
      <ui-tabs [label]="t('identity.staff.heading')" [tabs]="tabs()" />
      <router-outlet />
    </div>
  `,
})
export class StaffArea {
  protected readonly t = inject(Texts).t;
  protected readonly tabs = computed<Tab[]>(() => [
    { path: '/staff/people', label: this.t('identity.staff.people') },
    { path: '/staff/missions', label: this.t('identity.missions.heading') },
  ]);
}
