import { ChangeDetectionStrategy, Component, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, PageHeader, Skeleton, Texts } from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { OrganizationsClient } from '../data/organizations-client.js';
import { CountryPipe } from '../ui/country-pipe.js';

/** The organizations that a person belongs to. */
@Component({
  selector: 'app-organizations-page',
  imports: [CountryPipe, EmptyState, PageHeader, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page stack">
      <ui-page-header
        [heading]="t('identity.organizations.heading')"
        [lead]="t('identity.organizations.lead')"
      >
        @if (page.hasValue() && page.value().items.length > 0) {
          <a uiHeaderActions class="button button-primary" routerLink="/account/organizations/new">{{
            t('identity.organizations.add')
          }}</a>
        }
      </ui-page-header>
      @if (page.error(); as error) {
        <p class="note note-bad" role="alert">{{ problems.sentence(error) }}</p>
      } @else if (!page.hasValue()) {
        <ui-skeleton />
      } @else if (page.value().items.length === 0) {
        <ui-empty
          icon="person"
          [heading]="t('identity.organizations.none')"
          [text]="t('identity.organizations.noneText')"
        >
          <a class="button button-primary" routerLink="/account/organizations/new">{{
            t('identity.organizations.add')
          }}</a>
        </ui-empty>
      } @else {
        <ul class="plain-list grid-cards">
          @for (one of page.value().items; track one.id) {
            <li class="card card-link stack stack-tight">
              <h2>
                <a class="card-target" [routerLink]="['/account/organizations', one.id]">{{ one.name }}</a>
              </h2>
              <p class="soft">{{ t('identity.kind.' + one.kind) }} · {{ one.country | appCountry }}</p>
              <p class="small">
                {{ t('identity.organizations.yourRoles') }}
                @for (role of one.roles; track role; let last = $last) {
                  {{ t('identity.role.' + role) }}{{ last ? '' : ', ' }}
                }
              </p>
            </li>
          }
        </ul>
        @if (page.value().nextCursor; as next) {
          <p>
            <button type="button" class="button" (click)="cursor.set(next)">
              {{ t('identity.list.next') }}
            </button>
          </p>
        }
      }
    </div>
  `,
})
export class OrganizationsPage {
  private readonly client = inject(OrganizationsClient);
  protected readonly problems = inject(ProblemTexts);
  protected readonly t = inject(Texts).t;

  // i18n-keys: identity.kind.* identity.role.*
  protected readonly cursor = signal<string | undefined>(undefined);
  protected readonly page = resource({
    params: () => ({ cursor: this.cursor() }),
    loader: ({ params }) => this.client.list(params.cursor),
  });
}
