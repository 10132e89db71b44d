import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  resource,
  signal,
} from '@angular/core';
import type { MemberView, OrganizationView } from '@candela/api-client';
import {
  Confirmation,
  DataTable,
  DatePipe,
  Skeleton,
  TableCell,
  Texts,
  Toasts,
  type TableColumn,
} from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { OrganizationsClient } from '../data/organizations-client.js';
import { may } from '../ui/may.js';
import { MemberRolesDialog } from './member-roles-dialog.js';

/** Who belongs to an organization, and for owners: what each may do. */
@Component({
  selector: 'app-members-section',
  imports: [DataTable, DatePipe, MemberRolesDialog, Skeleton, TableCell],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './members-section.html',
})
export class MembersSection {
  private readonly client = inject(OrganizationsClient);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);
  protected readonly problems = inject(ProblemTexts);
  protected readonly t = inject(Texts).t;

  readonly organization = input.required<OrganizationView>();
  readonly changed = output<void>();

  protected readonly members = resource({
    params: () => ({ id: this.organization().id, version: this.organization().memberCount }),
    loader: ({ params }) => this.client.members(params.id),
  });
  protected readonly edited = signal<MemberView | null>(null);
  protected readonly seesAddresses = computed(() => this.organization().roles.includes('owner'));
  protected readonly columns = computed<TableColumn[]>(() => [
    { key: 'name', label: this.t('identity.members.name'), rowHeader: true },
    ...(this.seesAddresses() ? [{ key: 'email', label: this.t('identity.field.email') }] : []),
    { key: 'roles', label: this.t('identity.members.roles') },
    { key: 'joinedAt', label: this.t('identity.members.joinedAt') },
    ...(this.seesAddresses() ? [{ key: 'actions', label: this.t('identity.list.actions') }] : []),
  ]);
  protected readonly rowId = (member: MemberView): string => member.userId;
  protected readonly may = may;

  protected memberOf(row: unknown): MemberView {
    return row as MemberView;
  }

  protected refresh(): void {
    this.edited.set(null);
    this.members.reload();
    this.changed.emit();
  }

  protected async remove(member: MemberView): Promise<void> {
    const { name } = member;
    const agreed = await this.confirmation.ask({
      heading: this.t('identity.members.removeHeading', { name }),
      text: this.t('identity.members.removeText', { name }),
      action: this.t('identity.members.remove'),
      danger: true,
    });
    if (!agreed) return;
    try {
      await this.client.remove(this.organization().id, member.userId);
      this.toasts.show(this.t('identity.members.removed', { name }));
    } catch (error) {
      this.toasts.show(this.problems.sentence(error), 'bad');
    }
    this.refresh();
  }
}
