import { inject, Injectable } from '@angular/core';
import {
  ApiClient,
  invitationsRevoke,
  invitationsSendAgain,
  membersChangeRoles,
  membersInvitations,
  membersInvite,
  membersList,
  membersRemove,
  organizationsCreate,
  organizationsDetail,
  organizationsLeave,
  organizationsList,
  organizationsUpdate,
  type InvitationView,
  type IssueInvitationBody,
  type MemberView,
  type OrganizationBody,
  type OrganizationPageView,
  type OrganizationView,
} from '@candela/api-client';
import type { OrganizationRole } from '@candela/contracts';
import { type Intention, writing } from '../../session/intention.js';

/** Organizations, their members, and who is asked to join. */
@Injectable({ providedIn: 'root' })
export class OrganizationsClient {
  private readonly api = inject(ApiClient);

  list(cursor?: string): Promise<OrganizationPageView> {
    return this.api.invoke(organizationsList, cursor ? { cursor } : {});
  }

  detail(id: string): Promise<OrganizationView> {
    return this.api.invoke(organizationsDetail, { id });
  }

  /** Returns the id. */
  async create(body: OrganizationBody, intention: Intention): Promise<string> {
    return (await this.api.invoke(organizationsCreate, { body }, writing({ intention }))).id;
  }

  async update(id: string, body: OrganizationBody, version: number): Promise<void> {
    await this.api.invoke(organizationsUpdate, { id, body }, writing({ version }));
  }

  leave(id: string): Promise<void> {
    return this.api.invoke(organizationsLeave, { id });
  }

  async members(id: string): Promise<MemberView[]> {
    return (await this.api.invoke(membersList, { id })).items;
  }

  async changeRoles(id: string, member: MemberView, roles: OrganizationRole[]): Promise<void> {
    const { userId, version } = member;
    await this.api.invoke(membersChangeRoles, { id, userId, body: { roles } }, writing({ version }));
  }

  remove(id: string, userId: string): Promise<void> {
    return this.api.invoke(membersRemove, { id, userId });
  }

  async invitations(id: string): Promise<InvitationView[]> {
    return (await this.api.invoke(membersInvitations, { id })).items;
  }

  async invite(id: string, body: IssueInvitationBody, intention: Intention): Promise<void> {
    await this.api.invoke(membersInvite, { id, body }, writing({ intention }));
  }

  revokeInvitation(id: string): Promise<void> {
    return this.api.invoke(invitationsRevoke, { id });
  }

  sendInvitationAgain(id: string): Promise<void> {
    return this.api.invoke(invitationsSendAgain, { id });
  }
}
