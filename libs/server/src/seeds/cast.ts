import { systemActor, UnitOfWork } from '@candela/platform';
import {
  AcceptInvitation,
  AddMission,
  AdmitPerson,
  CreateOrganization,
  IssueInvitation,
  issueInvitationLink,
} from '../identity/index.js';
import { DEMO_MISSIONS, DEMO_PASSWORD, DEMO_STAFF, type DemoOrganization } from './demo-people.js';
import type { Stage } from './stage.js';

/** Adds the missions and lets the staff in. */
export async function admitStaff(stage: Stage): Promise<void> {
  for (const mission of DEMO_MISSIONS) {
    const { id } = await stage.use(AddMission).execute(systemActor('demo'), mission);
    stage.missions.set(mission.code, id);
  }
  for (const { key, name, email, language, role, missions = [] } of DEMO_STAFF) {
    const missionIds = missions.map((code) => stage.missions.get(code) ?? '');
    const person = { name, email, language, password: DEMO_PASSWORD };
    await stage.use(AdmitPerson).execute({ ...person, grants: [{ role, missionIds }] });
    await stage.signIn(key, email);
  }
}

/** Its first member makes an organization and invites the others, who accept. */
export async function foundOrganization(stage: Stage, organization: DemoOrganization): Promise<void> {
  const [founder, ...others] = organization.members;
  if (!founder) return;
  const { name, kind, country, registrationStatus } = organization;
  for (const { name: personName, email, language } of organization.members) {
    await stage.use(AdmitPerson).execute({ name: personName, email, language, password: DEMO_PASSWORD });
  }
  const owner = await stage.signIn(founder.key, founder.email);
  const details = { name, kind, country, registrationStatus, registrationNumber: null, website: null };
  const { id } = await stage.use(CreateOrganization).execute(owner, details);
  stage.organizations.set(organization.key, id);
  const founded = await stage.again(founder.key);
  for (const { key, email, language, roles } of others) {
    const invited = { organizationId: id, email, language, roles };
    const invitation = await stage.use(IssueInvitation).execute(founded, invited);
    const token = await tokenOf(stage, invitation.id);
    const guest = await stage.signIn(key, email);
    await stage.use(AcceptInvitation).execute(guest, { token });
    await stage.again(key);
  }
}

/** What the invited person would find in the mail. */
async function tokenOf(stage: Stage, invitationId: string): Promise<string> {
  const link = await stage
    .use(UnitOfWork)
    .run(systemActor('demo'), (tx) => issueInvitationLink(tx, invitationId));
  return link?.path.split('#')[1] ?? '';
}
