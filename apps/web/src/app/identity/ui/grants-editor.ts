import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import type { MissionView, StaffGrantBody } from '@candela/api-client';
import type { StaffRole } from '@candela/contracts';
import { CheckboxesField, Texts, type FieldChoice } from '@candela/web-ui';
import { staffRoleChoices } from './role-choices.js';

/** Roles for which missions make a difference; the others are for the whole portal. */
const SCOPED: readonly StaffRole[] = [
  'programOfficer',
  'reviewer',
  'approver',
  'financeOfficer',
  'financeController',
];

/** Which roles somebody holds, and for which missions. */
@Component({
  selector: 'app-grants-editor',
  imports: [CheckboxesField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      <ui-checkboxes
        [fieldId]="fieldId()"
        [label]="t('identity.staff.roles')"
        [choices]="roles()"
        [required]="true"
        [error]="error()"
        [value]="chosen()"
        (valueChange)="choose($event)"
      />
      @for (grant of scoped(); track grant.role) {
        <ui-checkboxes
          [fieldId]="fieldId() + '-missions-' + grant.role"
          [label]="t('identity.staff.missionsOf', { role: t('identity.staffRole.' + grant.role) })"
          [help]="t('identity.staff.missionsHelp')"
          [choices]="missionChoices()"
          look="chips"
          [value]="grant.missionIds"
          (valueChange)="scope(grant.role, $event)"
        />
      }
    </div>
  `,
})
export class GrantsEditor {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly roles = staffRoleChoices();

  // i18n-keys: identity.staffRole.*
  readonly grants = model.required<readonly StaffGrantBody[]>();
  readonly missions = input.required<readonly MissionView[]>();
  readonly fieldId = input('grants');
  readonly error = input<string | null>(null);

  protected readonly chosen = computed(() => this.grants().map(({ role }) => role));
  protected readonly scoped = computed(() =>
    this.missions().length > 0 ? this.grants().filter(({ role }) => SCOPED.includes(role)) : [],
  );
  protected readonly missionChoices = computed<FieldChoice[]>(() =>
    this.missions().map(({ id, code, name }) => ({
      value: id,
      label: `${this.texts.localized(name)} (${code})`,
    })),
  );

  protected choose(roles: readonly string[]): void {
    this.grants.update((grants) =>
      roles.map(
        (role) => grants.find((grant) => grant.role === role) ?? { role: role as StaffRole, missionIds: [] },
      ),
    );
  }

  protected scope(role: StaffRole, missionIds: readonly string[]): void {
    this.grants.update((grants) =>
      grants.map((grant) => (grant.role === role ? { role, missionIds: [...missionIds] } : grant)),
    );
  }
}
