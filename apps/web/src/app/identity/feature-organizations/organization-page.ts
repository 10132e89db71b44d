import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import type { OrganizationView } from '@candela/api-client';
import { Confirmation, PageHeader, Skeleton, Texts, Toasts } from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { SessionStore } from '../../session/session-store.js';
import { PageDetails } from '../../shell/page-details.js';
import { OrganizationsClient } from '../data/organizations-client.js';
import { CountryPipe } from '../ui/country-pipe.js';
import { may, reasonOf } from '../ui/may.js';
import { TakesFocus } from '../ui/takes-focus.js';
import { InvitationsSection } from './invitations-section.js';
import { MembersSection } from './members-section.js';
import { OrganizationForm } from './organization-form.js';

/** One organization: what it says about itself, who belongs to it, who is asked to. */
@Component({
  selector: 'app-organization-page',
  imports: [
    CountryPipe,
    InvitationsSection,
    MembersSection,
    OrganizationForm,
    PageHeader,
    Skeleton,
    TakesFocus,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './organization-page.html',
})
export class OrganizationPage {
  private readonly client = inject(OrganizationsClient);
  private readonly session = inject(SessionStore);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly details = inject(PageDetails);
  protected readonly problems = inject(ProblemTexts);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  /** From the address. */
  readonly id = input.required<string>();

  protected readonly organization = resource({
    params: () => this.id(),
    loader: ({ params }) => this.client.detail(params),
  });
  protected readonly isEditing = signal(false);
  protected readonly wasEdited = signal(false);
  protected readonly mayUpdate = computed(() => this.allows('organization.update'));
  protected readonly mayLeave = computed(() => this.allows('membership.leave'));
  protected readonly seesMembers = computed(() => this.allows('membership.list'));
  protected readonly seesInvitations = computed(() => this.allows('invitation.list'));
  protected readonly whyNotLeave = computed(() => {
    const reason = this.organization.hasValue()
      ? reasonOf(this.organization.value(), 'membership.leave')
      : null;
    return reason
      ? this.texts.firstOf([`error.${reason.code}`, 'error.request.failed'], reason.params)
      : null;
  });

  constructor() {
    effect(() => this.details.name.set(this.organization.hasValue() ? this.organization.value().name : null));
  }

  protected edit(): void {
    this.wasEdited.set(true);
    this.isEditing.set(true);
  }

  protected saved(): void {
    this.isEditing.set(false);
    this.organization.reload();
    void this.session.reload();
  }

  /** Roles or members changed: what the reader may do may have changed with them. */
  protected membersChanged(): void {
    this.organization.reload();
    void this.session.reload();
  }

  protected async leave({ id, name }: OrganizationView): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: this.t('identity.organization.leaveHeading', { name }),
      text: this.t('identity.organization.leaveText'),
      action: this.t('identity.organization.leave'),
      danger: true,
    });
    if (!agreed) return;
    try {
      await this.client.leave(id);
      await this.session.reload();
      await this.router.navigateByUrl('/account/organizations');
    } catch (error) {
      this.toasts.show(this.problems.sentence(error), 'bad');
      this.organization.reload();
    }
  }

  private allows(action: string): boolean {
    return this.organization.hasValue() && may(this.organization.value(), action);
  }
}
