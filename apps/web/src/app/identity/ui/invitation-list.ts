import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { InvitationView } from '@candela/api-client';
import { Confirmation, DatePipe, StatusChip, Texts, Toasts } from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { OrganizationsClient } from '../data/organizations-client.js';
import { may } from './may.js';

/** Invitations that wait for an answer or have lapsed. */
@Component({
  selector: 'app-invitation-list',
  imports: [DatePipe, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="plain-list divided">
      @for (one of invitations(); track one.id) {
        <li class="row row-apart item">
          <div>
            <strong>{{ one.email }}</strong>
            <span class="small soft roles">
              @for (role of one.roles; track role; let last = $last) {
                {{ t('identity.role.' + role) }}{{ last ? '' : ', ' }}
              }
              @for (grant of one.grants; track grant.role; let last = $last) {
                {{ t('identity.staffRole.' + grant.role) }}{{ last ? '' : ', ' }}
              }
            </span>
          </div>
          <div class="row">
            @if (one.state === 'expired') {
              <ui-status [label]="t('identity.invitations.expired')" tone="neutral" />
            } @else {
              <ui-status
                [label]="t('identity.invitations.until', { at: (one.expiresAt | uiDate) })"
                tone="info"
              />
            }
            @if (may(one, 'invitation.send-again')) {
              <button type="button" class="button button-small" (click)="sendAgain(one)">
                {{ t('identity.invitations.sendAgain') }}
                <span class="visually-hidden">{{ one.email }}</span>
              </button>
            }
            @if (may(one, 'invitation.revoke')) {
              <button type="button" class="button button-small button-quiet" (click)="revoke(one)">
                {{ t('identity.invitations.revoke') }}
                <span class="visually-hidden">{{ one.email }}</span>
              </button>
            }
          </div>
        </li>
      }
    </ul>
  `,
  styles: `
    .item {
      padding-block: var(--space-1);
    }
    .roles {
      display: block;
    }
  `,
})
export class InvitationList {
  private readonly client = inject(OrganizationsClient);
  private readonly confirmation = inject(Confirmation);
  private readonly problems = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly may = may;

  // i18n-keys: identity.role.* identity.staffRole.*
  readonly invitations = input.required<readonly InvitationView[]>();
  readonly changed = output<void>();

  protected async sendAgain({ id, email }: InvitationView): Promise<void> {
    await this.carryOut(
      () => this.client.sendInvitationAgain(id),
      this.t('identity.invitations.sent', { email }),
    );
  }

  protected async revoke({ id, email }: InvitationView): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: this.t('identity.invitations.revokeHeading'),
      text: this.t('identity.invitations.revokeText', { email }),
      action: this.t('identity.invitations.revoke'),
      danger: true,
    });
    if (agreed)
      await this.carryOut(() => this.client.revokeInvitation(id), this.t('identity.invitations.revoked'));
  }

  private async carryOut(work: () => Promise<void>, done: string): Promise<void> {
    try {
      await work();
      this.toasts.show(done);
    } catch (error) {
      this.toasts.show(this.problems.sentence(error), 'bad');
    }
    this.changed.emit();
  }
}
