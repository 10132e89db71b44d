import { inject, Injectable } from '@angular/core';
import {
  ApiClient,
  missionsAdd,
  missionsChange,
  missionsList,
  staffDisable,
  staffEnable,
  staffGrant,
  staffInvitations,
  staffInvite,
  staffList,
  type InvitationView,
  type InviteStaffBody,
  type MissionBody,
  type MissionListView,
  type MissionView,
  type StaffGrantBody,
  type StaffMemberView,
  type StaffPageView,
} from '@candela/api-client';
import type { StaffRole } from '@candela/contracts';
import { type Intention, writing } from '../../session/intention.js';

export interface StaffSearch {
  search?: string;
  role?: StaffRole;
  cursor?: string;
}

/** The staff, their roles, and the missions that roles are given for. */
@Injectable({ providedIn: 'root' })
export class StaffClient {
  private readonly api = inject(ApiClient);

  list(search: StaffSearch): Promise<StaffPageView> {
    return this.api.invoke(staffList, search);
  }

  async invitations(): Promise<InvitationView[]> {
    return (await this.api.invoke(staffInvitations)).items;
  }

  async invite(body: InviteStaffBody, intention: Intention): Promise<void> {
    await this.api.invoke(staffInvite, { body }, writing({ intention }));
  }

  async grant({ userId, version }: StaffMemberView, grants: StaffGrantBody[]): Promise<void> {
    await this.api.invoke(staffGrant, { userId, body: { grants } }, writing({ version }));
  }

  async disable({ userId, version }: StaffMemberView): Promise<void> {
    await this.api.invoke(staffDisable, { userId }, writing({ version }));
  }

  async enable({ userId, version }: StaffMemberView): Promise<void> {
    await this.api.invoke(staffEnable, { userId }, writing({ version }));
  }

  missions(): Promise<MissionListView> {
    return this.api.invoke(missionsList);
  }

  async addMission(body: MissionBody, intention: Intention): Promise<void> {
    await this.api.invoke(missionsAdd, { body }, writing({ intention }));
  }

  async changeMission({ id, version }: MissionView, body: MissionBody): Promise<void> {
    await this.api.invoke(missionsChange, { id, body }, writing({ version }));
  }
}
