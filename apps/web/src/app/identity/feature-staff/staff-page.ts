import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import type { MissionView, StaffMemberView } from '@candela/api-client';
import type { StaffRole } from '@candela/contracts';
import {
  Confirmation,
  DataTable,
  EmptyState,
  SelectField,
  Skeleton,
  StatusChip,
  TableCell,
  Texts,
  TextField,
  Toasts,
  type TableColumn,
} from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { StaffClient } from '../data/staff-client.js';
import { InvitationList } from '../ui/invitation-list.js';
import { may } from '../ui/may.js';
import { staffRoleChoices } from '../ui/role-choices.js';
import { TakesFocus } from '../ui/takes-focus.js';
import { GrantsDialog } from './grants-dialog.js';
import { InviteStaffForm } from './invite-staff-form.js';

/** The staff with their roles, who is invited, and inviting somebody. */
@Component({
  selector: 'app-staff-page',
  imports: [
    DataTable,
    EmptyState,
    GrantsDialog,
    InvitationList,
    InviteStaffForm,
    SelectField,
    Skeleton,
    StatusChip,
    TableCell,
    TakesFocus,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './staff-page.html',
  styleUrl: './staff-page.css',
})
export class StaffPage {
  private readonly client = inject(StaffClient);
  private readonly confirmation = inject(Confirmation);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly problems = inject(ProblemTexts);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly may = may;
  protected readonly roleChoices = staffRoleChoices();

  /** From the address. */
  readonly search = input<string>();
  readonly role = input<StaffRole>();
  readonly cursor = input<string>();

  protected readonly words = linkedSignal(() => this.search() ?? '');
  protected readonly roleWanted = linkedSignal<string>(() => this.role() ?? '');
  protected readonly page = resource({
    params: () => ({ search: this.search(), role: this.role(), cursor: this.cursor() }),
    loader: ({ params: { search, role, cursor } }) =>
      this.client.list({
        ...(search ? { search } : {}),
        ...(role ? { role } : {}),
        ...(cursor ? { cursor } : {}),
      }),
  });
  protected readonly invitations = resource({ loader: () => this.client.invitations() });
  protected readonly missions = resource({ loader: () => this.client.missions() });
  protected readonly missionList = computed(() =>
    this.missions.hasValue() ? this.missions.value().items : [],
  );
  protected readonly isInviting = signal(false);
  protected readonly wasInviting = signal(false);
  protected readonly edited = signal<StaffMemberView | null>(null);
  protected readonly mayInvite = computed(
    () => this.page.hasValue() && may(this.page.value(), 'staff.invite'),
  );
  protected readonly isFiltered = computed(() => Boolean(this.search() ?? this.role()));
  private readonly hasActions = computed(
    () =>
      this.page.hasValue() && this.page.value().items.some(({ allowedActions }) => allowedActions.length > 0),
  );
  protected readonly columns = computed<TableColumn[]>(() => [
    { key: 'name', label: this.t('identity.members.name'), rowHeader: true },
    { key: 'roles', label: this.t('identity.staff.roles') },
    { key: 'state', label: this.t('identity.staff.state') },
    ...(this.hasActions() ? [{ key: 'actions', label: this.t('identity.list.actions') }] : []),
  ]);
  protected readonly rowId = (member: StaffMemberView): string => member.userId;

  protected memberOf(row: unknown): StaffMemberView {
    return row as StaffMemberView;
  }

  protected missionNames(ids: readonly string[]): string {
    return this.missionList()
      .filter(({ id }: MissionView) => ids.includes(id))
      .map(({ name }) => this.texts.localized(name))
      .join(', ');
  }

  protected filter(): void {
    const queryParams = { search: this.words().trim() || null, role: this.roleWanted() || null };
    void this.router.navigate([], { queryParams });
  }

  protected further(cursor: string): void {
    void this.router.navigate([], { queryParams: { cursor }, queryParamsHandling: 'merge' });
  }

  protected openInviting(): void {
    this.wasInviting.set(true);
    this.isInviting.set(true);
  }

  protected invited(): void {
    this.isInviting.set(false);
    this.invitations.reload();
  }

  protected granted(): void {
    this.edited.set(null);
    this.page.reload();
  }

  protected async disable(member: StaffMemberView): Promise<void> {
    const { name } = member;
    const agreed = await this.confirmation.ask({
      heading: this.t('identity.staff.disableHeading', { name }),
      text: this.t('identity.staff.disableText', { name }),
      action: this.t('identity.staff.disable'),
      danger: true,
    });
    if (agreed)
      await this.carryOut(() => this.client.disable(member), this.t('identity.staff.disabled', { name }));
  }

  protected async enable(member: StaffMemberView): Promise<void> {
    const { name } = member;
    await this.carryOut(() => this.client.enable(member), this.t('identity.staff.enabled', { name }));
  }

  private async carryOut(work: () => Promise<void>, done: string): Promise<void> {
    try {
      await work();
      this.toasts.show(done);
    } catch (error) {
      this.toasts.show(this.problems.sentence(error), 'bad');
    }
    this.page.reload();
  }
}
