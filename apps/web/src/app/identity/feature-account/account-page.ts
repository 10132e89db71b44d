import { ChangeDetectionStrategy, Component, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeader, Skeleton, Texts } from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { SessionStore } from '../../session/session-store.js';
import { AccountsClient } from '../data/accounts-client.js';
import { DetailsSection } from './details-section.js';
import { EmailSection } from './email-section.js';
import { PasswordSection } from './password-section.js';
import { SessionsSection } from './sessions-section.js';

/** A person's own account. */
@Component({
  selector: 'app-account-page',
  imports: [DetailsSection, EmailSection, PageHeader, PasswordSection, RouterLink, SessionsSection, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page-narrow stack stack-loose">
      <ui-page-header [heading]="t('identity.account.heading')" [lead]="t('identity.account.lead')" />
      @if (account.error(); as error) {
        <p class="note note-bad" role="alert">{{ problems.sentence(error) }}</p>
      } @else if (account.hasValue()) {
        <app-details-section [account]="account.value()" (changed)="refresh()" />
        <app-email-section [account]="account.value()" (changed)="account.reload()" />
        <app-password-section [account]="account.value()" />
        <app-sessions-section />
        <section class="stack stack-tight" aria-labelledby="more-heading">
          <h2 id="more-heading">{{ t('identity.account.more') }}</h2>
          <ul>
            <li>
              <a routerLink="/inbox/preferences">{{ t('identity.account.notifications') }}</a>
            </li>
            @if (!session.isStaff()) {
              <li>
                <a routerLink="/account/organizations">{{ t('identity.organizations.heading') }}</a>
              </li>
            }
          </ul>
        </section>
      } @else {
        <ui-skeleton [lines]="8" />
      }
    </div>
  `,
})
export class AccountPage {
  private readonly client = inject(AccountsClient);
  protected readonly session = inject(SessionStore);
  protected readonly problems = inject(ProblemTexts);
  protected readonly t = inject(Texts).t;

  protected readonly account = resource({ loader: () => this.client.account() });

  protected refresh(): void {
    this.account.reload();
    void this.session.reload();
  }
}
