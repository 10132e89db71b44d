import { ChangeDetectionStrategy, Component, type ElementRef, inject, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Icon, Texts, Toasts } from '@candela/web-ui';
import { ProblemTexts } from '../session/problem-texts.js';
import { SessionStore } from '../session/session-store.js';
import { onNavigation } from './on-navigation.js';
import { ThemeSwitch } from './theme-switch.js';

/** The person's own things: account, organization, how the portal looks, signing out. A native popover. */
@Component({
  selector: 'app-account-menu',
  imports: [Icon, RouterLink, ThemeSwitch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="button button-quiet button-icon button-small" popovertarget="account-menu">
      <ui-icon name="person" />
      <span class="visually-hidden">{{ t('shell.account.menu') }}</span>
    </button>
    <div id="account-menu" popover class="panel" #panel>
      @if (session.actor(); as actor) {
        <p class="who">
          <strong>{{ actor.name }}</strong>
          @if (actor.email) {
            <span class="small soft">{{ actor.email }}</span>
          }
        </p>
        <ul class="plain-list">
          <li>
            <a routerLink="/account">{{ t('shell.account.yours') }}</a>
          </li>
          @if (!session.isStaff()) {
            <li>
              <a routerLink="/account/organizations">{{ t('shell.account.organizations') }}</a>
            </li>
          }
        </ul>
      } @else {
        <ul class="plain-list">
          <li>
            <a routerLink="/account/sign-in">{{ t('shell.account.signIn') }}</a>
          </li>
          <li>
            <a routerLink="/account/sign-up">{{ t('shell.account.signUp') }}</a>
          </li>
        </ul>
      }
      <p class="theme">
        <span class="small soft">{{ t('shell.theme.label') }}</span>
        <app-theme-switch />
      </p>
      @if (session.actor()) {
        <button type="button" class="button button-wide" (click)="signOut()">
          {{ t('shell.account.signOut') }}
        </button>
      }
    </div>
  `,
  styles: `
    .panel {
      position: fixed;
      inset: auto;
      top: 4.25rem;
      inset-inline-end: max(1rem, calc((100vw - var(--page)) / 2 - 1.5rem));
      width: min(20rem, calc(100vw - 2rem));
      margin: 0;
      padding: var(--space-2);
      border: 1px solid var(--line);
      border-radius: var(--radius-2);
      background: var(--surface-raised);
      color: var(--ink);
      box-shadow: var(--shadow-3);
    }
    .who {
      display: grid;
      padding: var(--space-1);
    }
    li a {
      display: block;
      padding: 0.625rem var(--space-1);
      border-radius: var(--radius-1);
      text-decoration: none;
    }
    li a:hover {
      background: var(--surface-sunken);
    }
    .theme {
      display: flex;
      align-items: center;
      justify-content: space-between;
      margin: var(--space-1) 0;
      padding: var(--space-1);
      border-top: 1px solid var(--line);
    }
  `,
})
export class AccountMenu {
  protected readonly session = inject(SessionStore);
  protected readonly t = inject(Texts).t;
  private readonly problems = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');

  constructor() {
    onNavigation(() => this.panel().nativeElement.hidePopover());
  }

  protected async signOut(): Promise<void> {
    try {
      await this.session.signOut();
      this.panel().nativeElement.hidePopover();
      await this.router.navigateByUrl('/account/sign-in');
    } catch (error) {
      this.toasts.show(this.problems.sentence(error), 'bad');
    }
  }
}
