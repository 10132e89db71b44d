import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import type { MemberView } from '@candela/api-client';
import type { OrganizationRole } from '@candela/contracts';
import { CheckboxesField, Dialog, ErrorSummary, Texts, Toasts } from '@candela/web-ui';
import { OrganizationsClient } from '../data/organizations-client.js';
import { FormAttempt } from '../ui/form-attempt.js';
import { organizationRoleChoices } from '../ui/role-choices.js';

/** What one member may do; open while there is a `member`. */
@Component({
  selector: 'app-member-roles-dialog',
  imports: [CheckboxesField, Dialog, ErrorSummary],
  providers: [FormAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let name = member()?.name ?? '';
    <ui-dialog
      [heading]="t('identity.members.rolesOf', { name })"
      [open]="member() !== null"
      (openChange)="$event || close()"
    >
      <form class="stack" novalidate id="member-roles" (submit)="$event.preventDefault(); save()">
        <ui-error-summary [errors]="attempt.summary()" />
        <ui-checkboxes
          [fieldId]="attempt.fieldId('roles')"
          [label]="t('identity.members.roles')"
          [choices]="choices()"
          [required]="true"
          [error]="attempt.error('roles')"
          [(value)]="roles"
        />
      </form>
      <div uiDialogActions class="row">
        <button type="submit" form="member-roles" class="button button-primary" [disabled]="attempt.isBusy()">
          {{ t('identity.action.save') }}
        </button>
        <button type="button" class="button button-quiet" (click)="close()">
          {{ t('identity.action.cancel') }}
        </button>
      </div>
    </ui-dialog>
  `,
})
export class MemberRolesDialog {
  private readonly client = inject(OrganizationsClient);
  private readonly toasts = inject(Toasts);
  protected readonly attempt = inject(FormAttempt).named('member');
  protected readonly choices = organizationRoleChoices();
  protected readonly t = inject(Texts).t;

  readonly organizationId = input.required<string>();
  readonly member = input.required<MemberView | null>();
  readonly saved = output<void>();
  readonly closed = output<void>();

  protected readonly roles = linkedSignal<readonly string[]>(() => this.member()?.roles ?? []);

  protected async save(): Promise<void> {
    const member = this.member();
    if (!member) return;
    const roles = this.roles() as OrganizationRole[];
    const missing = { roles: roles.length > 0 ? null : 'identity.needs.role' };
    const done = await this.attempt.send(missing, () =>
      this.client.changeRoles(this.organizationId(), member, roles),
    );
    if (!done) return;
    this.toasts.show(this.t('identity.members.rolesSaved', { name: member.name }));
    this.saved.emit();
  }

  protected close(): void {
    this.attempt.reset();
    this.closed.emit();
  }
}
