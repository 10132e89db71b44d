import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrganizationView } from '@candela/api-client';
import { isLanguage, type OrganizationRole } from '@candela/contracts';
import {
  CheckboxesField,
  ErrorSummary,
  LanguageStore,
  RadioField,
  Skeleton,
  Texts,
  TextField,
  Toasts,
} from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { OrganizationsClient } from '../data/organizations-client.js';
import { FormAttempt } from '../ui/form-attempt.js';
import { InvitationList } from '../ui/invitation-list.js';
import { languageChoices } from '../ui/language-choices.js';
import { may, reasonOf } from '../ui/may.js';
import { needsEmail } from '../ui/needs.js';
import { TakesFocus } from '../ui/takes-focus.js';
import { organizationRoleChoices } from '../ui/role-choices.js';

/** Who is asked to join an organization, and asking somebody. */
@Component({
  selector: 'app-invitations-section',
  imports: [
    CheckboxesField,
    ErrorSummary,
    InvitationList,
    RadioField,
    RouterLink,
    Skeleton,
    TakesFocus,
    TextField,
  ],
  providers: [FormAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './invitations-section.html',
})
export class InvitationsSection {
  private readonly client = inject(OrganizationsClient);
  private readonly toasts = inject(Toasts);
  private readonly intention = new Intention();
  private readonly texts = inject(Texts);
  protected readonly problems = inject(ProblemTexts);
  protected readonly attempt = inject(FormAttempt).named('invite');
  protected readonly roleChoices = organizationRoleChoices();
  protected readonly languages = languageChoices();
  protected readonly t = this.texts.t;

  readonly organization = input.required<OrganizationView>();

  protected readonly invitations = resource({
    params: () => this.organization().id,
    loader: ({ params }) => this.client.invitations(params),
  });
  protected readonly isOpen = signal(false);
  protected readonly wasOpened = signal(false);
  protected readonly email = signal('');
  protected readonly roles = signal<readonly string[]>([]);
  protected readonly language = signal<string>(inject(LanguageStore).language());
  protected readonly mayInvite = computed(() => may(this.organization(), 'invitation.issue'));
  protected readonly whyNot = computed(() => {
    const reason = reasonOf(this.organization(), 'invitation.issue');
    return reason
      ? this.texts.firstOf([`error.${reason.code}`, 'error.request.failed'], reason.params)
      : null;
  });

  protected async invite(): Promise<void> {
    const language = this.language();
    if (!isLanguage(language)) return;
    const body = { email: this.email().trim(), language, roles: this.roles() as OrganizationRole[] };
    const missing = {
      email: needsEmail(body.email),
      roles: body.roles.length > 0 ? null : 'identity.needs.role',
    };
    const done = await this.attempt.send(missing, () =>
      this.client.invite(this.organization().id, body, this.intention),
    );
    this.intention.renew();
    if (!done) return;
    this.toasts.show(this.t('identity.invitations.sent', { email: body.email }));
    this.close();
    this.invitations.reload();
  }

  protected open(): void {
    this.wasOpened.set(true);
    this.isOpen.set(true);
  }

  protected close(): void {
    this.isOpen.set(false);
    this.email.set('');
    this.roles.set([]);
    this.attempt.reset();
  }
}
