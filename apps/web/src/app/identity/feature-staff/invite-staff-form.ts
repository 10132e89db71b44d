import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { MissionView, StaffGrantBody } from '@candela/api-client';
import { isLanguage } from '@candela/contracts';
import { ErrorSummary, LanguageStore, RadioField, Texts, TextField, Toasts } from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { StaffClient } from '../data/staff-client.js';
import { FormAttempt } from '../ui/form-attempt.js';
import { GrantsEditor } from '../ui/grants-editor.js';
import { languageChoices } from '../ui/language-choices.js';
import { TakesFocus } from '../ui/takes-focus.js';
import { needsEmail } from '../ui/needs.js';

/** Asking somebody to join the staff, with the roles that await them. */
@Component({
  selector: 'app-invite-staff-form',
  imports: [ErrorSummary, GrantsEditor, RadioField, TakesFocus, TextField],
  providers: [FormAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card stack" appTakesFocus novalidate (submit)="$event.preventDefault(); invite()">
      <h3>{{ t('identity.staff.invite') }}</h3>
      <ui-error-summary [errors]="attempt.summary()" />
      <ui-text
        [fieldId]="attempt.fieldId('email')"
        [label]="t('identity.field.email')"
        [help]="t('identity.invitations.emailHelp')"
        type="email"
        autocomplete="off"
        [required]="true"
        [error]="attempt.error('email')"
        [(value)]="email"
      />
      <app-grants-editor
        [fieldId]="attempt.fieldId('grants')"
        [missions]="missions()"
        [error]="attempt.errorWithin('grants')"
        [(grants)]="grants"
      />
      <ui-radios
        [fieldId]="attempt.fieldId('language')"
        [label]="t('identity.invitations.language')"
        [choices]="languages()"
        [required]="true"
        [(value)]="language"
      />
      <p class="row">
        <button type="submit" class="button button-primary" [disabled]="attempt.isBusy()">
          {{ t('identity.invitations.send') }}
        </button>
        <button type="button" class="button button-quiet" (click)="cancelled.emit()">
          {{ t('identity.action.cancel') }}
        </button>
      </p>
    </form>
  `,
})
export class InviteStaffForm {
  private readonly client = inject(StaffClient);
  private readonly toasts = inject(Toasts);
  private readonly intention = new Intention();
  protected readonly attempt = inject(FormAttempt).named('invite').standingFor('grants');
  protected readonly languages = languageChoices();
  protected readonly t = inject(Texts).t;

  readonly missions = input.required<readonly MissionView[]>();
  readonly invited = output<void>();
  readonly cancelled = output<void>();

  protected readonly email = signal('');
  protected readonly grants = signal<readonly StaffGrantBody[]>([]);
  protected readonly language = signal<string>(inject(LanguageStore).language());

  protected async invite(): Promise<void> {
    const language = this.language();
    if (!isLanguage(language)) return;
    const body = { email: this.email().trim(), language, grants: [...this.grants()] };
    const missing = {
      email: needsEmail(body.email),
      grants: body.grants.length > 0 ? null : 'identity.needs.role',
    };
    const done = await this.attempt.send(missing, () => this.client.invite(body, this.intention));
    this.intention.renew();
    if (!done) return;
    this.toasts.show(this.t('identity.invitations.sent', { email: body.email }));
    this.invited.emit();
  }
}
