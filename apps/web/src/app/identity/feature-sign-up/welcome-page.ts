import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeader, Texts } from '@candela/web-ui';

/** The step after the account: the organization, now or later. */
@Component({
  selector: 'app-welcome-page',
  imports: [PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page-narrow stack">
      <ui-page-header [heading]="t('identity.welcome.heading')" [lead]="t('identity.welcome.lead')" />
      <div class="card stack stack-tight">
        <h2>{{ t('identity.welcome.organization') }}</h2>
        <p>{{ t('identity.welcome.organizationText') }}</p>
        <p>
          <a class="button button-primary" routerLink="/account/organizations/new">{{
            t('identity.welcome.organizationAction')
          }}</a>
        </p>
      </div>
      <div class="card stack stack-tight">
        <h2>{{ t('identity.welcome.invited') }}</h2>
        <p>{{ t('identity.welcome.invitedText') }}</p>
      </div>
      <div class="card stack stack-tight">
        <h2>{{ t('identity.welcome.look') }}</h2>
        <p>{{ t('identity.welcome.lookText') }}</p>
        <p>
          <a class="button" routerLink="/calls">{{ t('identity.welcome.lookAction') }}</a>
        </p>
      </div>
    </div>
  `,
})
export class WelcomePage {
  protected readonly t = inject(Texts).t;
}
