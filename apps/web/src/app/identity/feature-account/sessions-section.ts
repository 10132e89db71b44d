import { ChangeDetectionStrategy, Component, inject, resource } from '@angular/core';
import { Router } from '@angular/router';
import type { SessionListItemView } from '@candela/api-client';
import { Confirmation, DatePipe, Skeleton, StatusChip, Texts, Toasts } from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { SessionStore } from '../../session/session-store.js';
import { AccountsClient } from '../data/accounts-client.js';

/** Where a person is signed in, and ending it: here, there, or everywhere. */
@Component({
  selector: 'app-sessions-section',
  imports: [DatePipe, Skeleton, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card stack" aria-labelledby="sessions-heading">
      <h2 id="sessions-heading">{{ t('identity.sessions.heading') }}</h2>
      <p class="soft">{{ t('identity.sessions.text') }}</p>
      @if (sessions.error(); as error) {
        <p class="note note-bad" role="alert">{{ problems.sentence(error) }}</p>
      } @else if (sessions.hasValue()) {
        <ul class="plain-list divided">
          @for (one of sessions.value(); track one.id) {
            <li class="row row-apart item">
              <span>
                {{ t('identity.sessions.used', { at: (one.lastSeenAt | uiDate: 'dateTime') }) }}
                <span class="small soft since">{{
                  t('identity.sessions.since', { at: (one.startedAt | uiDate: 'dateTime') })
                }}</span>
              </span>
              @if (one.isCurrent) {
                <ui-status [label]="t('identity.sessions.current')" tone="info" />
              } @else {
                <button type="button" class="button button-small" (click)="end(one)">
                  {{ t('identity.sessions.end') }}
                  <span class="visually-hidden">{{
                    t('identity.sessions.since', { at: (one.startedAt | uiDate: 'dateTime') })
                  }}</span>
                </button>
              }
            </li>
          }
        </ul>
        <p>
          <button type="button" class="button button-danger" (click)="endAll()">
            {{ t('identity.sessions.everywhere') }}
          </button>
        </p>
      } @else {
        <ui-skeleton [lines]="2" />
      }
    </section>
  `,
  styles: `
    .item {
      padding-block: var(--space-1);
    }
    .since {
      display: block;
    }
  `,
})
export class SessionsSection {
  private readonly client = inject(AccountsClient);
  private readonly session = inject(SessionStore);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  protected readonly problems = inject(ProblemTexts);
  protected readonly t = inject(Texts).t;

  protected readonly sessions = resource({ loader: () => this.client.sessions() });

  protected async end(one: SessionListItemView): Promise<void> {
    try {
      await this.client.endSession(one.id);
      this.toasts.show(this.t('identity.sessions.ended'));
    } catch (error) {
      this.toasts.show(this.problems.sentence(error), 'bad');
    }
    this.sessions.reload();
  }

  protected async endAll(): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: this.t('identity.sessions.everywhereHeading'),
      text: this.t('identity.sessions.everywhereText'),
      action: this.t('identity.sessions.everywhere'),
      danger: true,
    });
    if (!agreed) return;
    try {
      await this.client.signOutEverywhere();
      await this.session.reload();
      await this.router.navigateByUrl('/account/sign-in');
    } catch (error) {
      this.toasts.show(this.problems.sentence(error), 'bad');
    }
  }
}
