import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import type { MissionView, StaffGrantBody, StaffMemberView } from '@candela/api-client';
import { Dialog, ErrorSummary, Texts, Toasts } from '@candela/web-ui';
import { StaffClient } from '../data/staff-client.js';
import { FormAttempt } from '../ui/form-attempt.js';
import { GrantsEditor } from '../ui/grants-editor.js';

/** The roles of one member of the staff; open while there is a `member`. */
@Component({
  selector: 'app-grants-dialog',
  imports: [Dialog, ErrorSummary, GrantsEditor],
  providers: [FormAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let name = member()?.name ?? '';
    <ui-dialog
      [heading]="t('identity.members.rolesOf', { name })"
      [open]="member() !== null"
      (openChange)="$event || close()"
    >
      <form class="stack" novalidate id="staff-grants" (submit)="$event.preventDefault(); save()">
        <ui-error-summary [errors]="attempt.summary()" />
        <app-grants-editor
          [fieldId]="attempt.fieldId('grants')"
          [missions]="missions()"
          [error]="attempt.errorWithin('grants')"
          [(grants)]="grants"
        />
        <p class="small soft">{{ t('identity.staff.leaving') }}</p>
      </form>
      <div uiDialogActions class="row">
        <button type="submit" form="staff-grants" class="button button-primary" [disabled]="attempt.isBusy()">
          {{ t('identity.action.save') }}
        </button>
        <button type="button" class="button button-quiet" (click)="close()">
          {{ t('identity.action.cancel') }}
        </button>
      </div>
    </ui-dialog>
  `,
})
export class GrantsDialog {
  private readonly client = inject(StaffClient);
  private readonly toasts = inject(Toasts);
  protected readonly attempt = inject(FormAttempt).named('member').standingFor('grants');
  protected readonly t = inject(Texts).t;

  readonly member = input.required<StaffMemberView | null>();
  readonly missions = input.required<readonly MissionView[]>();
  readonly saved = output<void>();
  readonly closed = output<void>();

  protected readonly grants = linkedSignal<readonly StaffGrantBody[]>(() => this.member()?.grants ?? []);

  protected async save(): Promise<void> {
    const member = this.member();
    if (!member) return;
    if (!(await this.attempt.send({}, () => this.client.grant(member, [...this.grants()])))) return;
    this.toasts.show(this.t('identity.members.rolesSaved', { name: member.name }));
    this.saved.emit();
  }

  protected close(): void {
    this.attempt.reset();
    this.closed.emit();
  }
}
