import { STRONG_PASSWORD } from '@candela/server/testing';
import { row, type MatrixPart } from '../access-matrix.js';
import { UNKNOWN_ID, versionOf, type MatrixWorld } from '../matrix-world.js';
import type { Persona } from '../personas.js';

const ANOTHER_PASSWORD = 'teapot-granite-58-willow';
const ORGANIZATION = {
  name: 'A new name',
  kind: 'community',
  country: 'KE',
  registrationStatus: 'notRegistered',
};
const GRANTS = { grants: [{ role: 'reviewer', missionIds: [] }] };
const MISSION = { code: 'NEW-1', name: { en: 'A mission', fr: 'Une mission' }, countries: ['UG'] };

const ownOrganization = ({ organizationId }: MatrixWorld) => ({ params: { id: organizationId } });
const noOrganization = () => ({ params: { id: UNKNOWN_ID } });

/** Of the account's row; anything for nobody. */
const ownVersion = (world: MatrixWorld, { userId }: Persona) =>
  userId ? versionOf(world.server, 'user_account', userId) : Promise.resolve(1);

async function sessionOf(world: MatrixWorld, userId: string): Promise<string> {
  const { rows } = await world.server.owner.query<{ id: string }>(
    'SELECT id FROM session WHERE user_id = $1 LIMIT 1',
    [userId],
  );
  return rows[0]?.id ?? UNKNOWN_ID;
}

const account: MatrixPart['rows'] = [
  row('POST /api/sign-up', 'a new address', () => ({
    body: { name: 'New', email: 'brand.new@example.org', language: 'en', password: STRONG_PASSWORD },
  })),
  row('POST /api/session', 'the right password', (_world, { key, email }) => ({
    body: { email: key === 'nobody' ? 'founder@example.org' : email, password: STRONG_PASSWORD },
  })),
  row('POST /api/session', 'a wrong password', (_world, { email }) => ({
    body: { email, password: 'not-the-password-31' },
  })),
  row('GET /api/session', ''),
  row('DELETE /api/session', ''),
  row('GET /api/sessions', ''),
  row('DELETE /api/sessions', ''),
  row('DELETE /api/sessions/:id', 'one’s own', async (world, { userId }) => ({
    params: { id: userId ? await sessionOf(world, userId) : UNKNOWN_ID },
  })),
  row('DELETE /api/sessions/:id', 'somebody else’s', async (world) => ({
    params: { id: await sessionOf(world, world.founder.client.userId) },
  })),
  row('DELETE /api/sessions/:id', 'none such', () => ({ params: { id: UNKNOWN_ID } })),
  row(
    'POST /api/account/confirm-email',
    'a mail’s link, with the password',
    ({ confirmation: { token } }) => ({
      body: { token, password: STRONG_PASSWORD },
    }),
  ),
  row(
    'POST /api/account/confirm-email',
    'a mail’s link, without the password',
    ({ confirmation: { token } }) => ({
      body: { token },
    }),
  ),
  row('POST /api/account/resend-confirmation', 'an address', ({ confirmation: { email } }) => ({
    body: { email },
  })),
  row('POST /api/account/request-reset', 'an address', ({ confirmation: { email } }) => ({
    body: { email },
  })),
  row('POST /api/account/reset-password', 'a mail’s link', ({ resetToken }) => ({
    body: { token: resetToken, password: ANOTHER_PASSWORD },
  })),
  row('POST /api/account/reset-password', 'a link that is none', () => ({
    body: { token: 'x'.repeat(43), password: ANOTHER_PASSWORD },
  })),
  row('GET /api/account', ''),
  row('PATCH /api/account', '', async (world, persona) => ({
    body: { name: 'Another name', language: 'fr' },
    ifMatch: await ownVersion(world, persona),
  })),
  row('POST /api/account/change-password', '', () => ({
    body: { currentPassword: STRONG_PASSWORD, password: ANOTHER_PASSWORD },
  })),
  row('POST /api/account/change-email', '', () => ({
    body: { currentPassword: STRONG_PASSWORD, email: 'elsewhere@example.org' },
  })),
];

const organizations: MatrixPart['rows'] = [
  row('GET /api/organizations', ''),
  row('POST /api/organizations', '', () => ({ body: ORGANIZATION })),
  row('GET /api/organizations/:id', 'the organization', ownOrganization),
  row('GET /api/organizations/:id', 'another, in a country of no mission', ({ otherOrganizationId: id }) => ({
    params: { id },
  })),
  row('GET /api/organizations/:id', 'none such', noOrganization),
  row('PATCH /api/organizations/:id', 'the organization', async (world) => ({
    ...ownOrganization(world),
    body: ORGANIZATION,
    ifMatch: await versionOf(world.server, 'organization', world.organizationId),
  })),
  row('POST /api/organizations/:id/leave', 'the organization', ownOrganization),
  row('GET /api/organizations/:id/members', 'the organization', ownOrganization),
  row('GET /api/organizations/:id/members', 'none such', noOrganization),
  row('PUT /api/organizations/:id/members/:userId/roles', 'another member', async (world) => ({
    params: { id: world.organizationId, userId: world.memberId },
    body: { roles: ['editor'] },
    ifMatch: 1,
  })),
  row('DELETE /api/organizations/:id/members/:userId', 'another member', (world) => ({
    params: { id: world.organizationId, userId: world.memberId },
  })),
  row('GET /api/organizations/:id/invitations', 'the organization', ownOrganization),
  row('POST /api/organizations/:id/invitations', 'the organization', (world) => ({
    ...ownOrganization(world),
    body: { email: 'somebody.new@example.org', language: 'en', roles: ['viewer'] },
  })),
];

const invitations: MatrixPart['rows'] = [
  row('POST /api/invitations/look-up', 'a mail’s link', ({ organizationInvitation: { token } }) => ({
    body: { token },
  })),
  row(
    'POST /api/invitations/accept',
    'a mail’s link, as somebody new',
    ({ organizationInvitation: { token } }) => ({
      body: { token, newPerson: { name: 'New', language: 'en', password: STRONG_PASSWORD } },
    }),
  ),
  row('POST /api/invitations/:id/revoke', 'to the organization', ({ organizationInvitation: { id } }) => ({
    params: { id },
  })),
  row('POST /api/invitations/:id/revoke', 'to the staff', ({ staffInvitation: { id } }) => ({
    params: { id },
  })),
  row('POST /api/invitations/:id/revoke', 'none such', () => ({ params: { id: UNKNOWN_ID } })),
  row(
    'POST /api/invitations/:id/send-again',
    'to the organization',
    ({ organizationInvitation: { id } }) => ({
      params: { id },
    }),
  ),
  row('POST /api/invitations/:id/send-again', 'to the staff', ({ staffInvitation: { id } }) => ({
    params: { id },
  })),
];

const staff: MatrixPart['rows'] = [
  row('GET /api/staff', ''),
  row('GET /api/staff/invitations', ''),
  row('POST /api/staff/invitations', '', () => ({
    body: { email: 'another.colleague@example.org', language: 'fr', ...GRANTS },
  })),
  row('PUT /api/staff/:userId/grants', 'a colleague', async (world) => ({
    params: { userId: world.staffId },
    body: GRANTS,
    ifMatch: await versionOf(world.server, 'user_account', world.staffId),
  })),
  row('PUT /api/staff/:userId/grants', 'oneself', async (world, persona) => ({
    params: { userId: persona.userId || UNKNOWN_ID },
    body: GRANTS,
    ifMatch: await ownVersion(world, persona),
  })),
  row('PUT /api/staff/:userId/grants', 'an applicant', async (world) => ({
    params: { userId: world.memberId },
    body: GRANTS,
    ifMatch: await versionOf(world.server, 'user_account', world.memberId),
  })),
  row('POST /api/staff/:userId/disable', 'a colleague', async (world) => ({
    params: { userId: world.staffId },
    ifMatch: await versionOf(world.server, 'user_account', world.staffId),
  })),
  row('POST /api/staff/:userId/enable', 'a disabled colleague', async (world) => ({
    params: { userId: world.disabledStaffId },
    ifMatch: await versionOf(world.server, 'user_account', world.disabledStaffId),
  })),
  row('GET /api/missions', ''),
  row('POST /api/missions', '', () => ({ body: MISSION })),
  row('PATCH /api/missions/:id', 'a mission', async (world) => ({
    params: { id: world.missionId },
    body: MISSION,
    ifMatch: await versionOf(world.server, 'mission', world.missionId),
  })),
];

/** Accounts, sessions, organizations, staff, missions. */
export const identityRows: MatrixPart = {
  title: 'identity',
  rows: [...account, ...organizations, ...invitations, ...staff],
};
