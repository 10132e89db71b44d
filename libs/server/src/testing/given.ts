import { randomUUID } from 'node:crypto';
import type {
  Language,
  OrganizationKind,
  OrganizationRole,
  RegistrationStatus,
  StaffRole,
} from '@candela/contracts';
import { hashPassword } from '../identity/use-cases/password-hash.js';
import type { TestServer } from './test-server.js';

/** A strong password for people who sign in through the front door. */
export const STRONG_PASSWORD = 'lantern-orchard-76-sparrow';

/** Nobody signs in with it, which saves the time of hashing. */
const UNUSABLE_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

let strongHash: Promise<string> | undefined;
let count = 0;

export interface GivenPersonOptions {
  name?: string;
  email?: string;
  language?: Language;
  /** Whether the person has confirmed the address; true unless said otherwise. */
  confirmed?: boolean;
  /** Whether the person may sign in with `STRONG_PASSWORD`. */
  withPassword?: boolean;
}

export interface GivenPerson {
  userId: string;
  name: string;
  email: string;
}

/** A row: somebody with an account. */
export async function givenPerson(
  server: TestServer,
  options: GivenPersonOptions = {},
): Promise<GivenPerson> {
  count += 1;
  const person = {
    userId: randomUUID(),
    name: options.name ?? `Person ${count}`,
    email: options.email ?? `person${count}@example.org`,
  };
  const hash = options.withPassword ? await (strongHash ??= hashPassword(STRONG_PASSWORD)) : UNUSABLE_HASH;
  const now = server.clock.now();
  await server.owner.query(
    `INSERT INTO user_account (id, email, name, language, password_hash, email_confirmed_at, created_at, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 1)`,
    [
      person.userId,
      person.email,
      person.name,
      options.language ?? 'en',
      hash,
      options.confirmed === false ? null : now,
      now,
    ],
  );
  return person;
}

export interface GivenOrganizationOptions {
  name?: string;
  kind?: OrganizationKind;
  country?: string;
  registrationStatus?: RegistrationStatus;
  /** Becomes the owner; a new person otherwise. */
  owner?: { userId: string };
  ownerRoles?: OrganizationRole[];
}

export interface GivenOrganization {
  organizationId: string;
  name: string;
  ownerId: string;
}

/** Rows: an organization and its owner. */
export async function givenOrganization(
  server: TestServer,
  options: GivenOrganizationOptions = {},
): Promise<GivenOrganization> {
  const owner = options.owner ?? (await givenPerson(server));
  count += 1;
  const organizationId = randomUUID();
  const name = options.name ?? `Organization ${count}`;
  await server.owner.query(
    `INSERT INTO organization (id, name, kind, country, registration_status, created_at, version)
     VALUES ($1, $2, $3, $4, $5, $6, 1)`,
    [
      organizationId,
      name,
      options.kind ?? 'community',
      options.country ?? 'KE',
      options.registrationStatus ?? 'notRegistered',
      server.clock.now(),
    ],
  );
  await givenMembership(server, {
    organizationId,
    userId: owner.userId,
    roles: options.ownerRoles ?? ['owner'],
  });
  return { organizationId, name, ownerId: owner.userId };
}

/** A row: the person belongs to the organization. */
export async function givenMembership(
  server: TestServer,
  membership: { organizationId: string; userId: string; roles: OrganizationRole[] },
): Promise<string> {
  const id = randomUUID();
  await server.owner.query(
    `INSERT INTO membership (id, organization_id, user_id, roles, joined_at, version) VALUES ($1, $2, $3, $4, $5, 1)`,
    [id, membership.organizationId, membership.userId, membership.roles, server.clock.now()],
  );
  return id;
}

/** A row: a mission that knows these countries. */
export async function givenMission(
  server: TestServer,
  options: { code?: string; countries?: string[] } = {},
): Promise<string> {
  count += 1;
  const id = randomUUID();
  const code = options.code ?? `M${count}`;
  const name = { en: `Mission ${code}`, fr: `Mission ${code}` };
  await server.owner.query(
    `INSERT INTO mission (id, code, name, countries, version) VALUES ($1, $2, $3, $4, 1)`,
    [id, code, name, options.countries ?? ['KE']],
  );
  return id;
}

export interface GivenStaffOptions extends GivenPersonOptions {
  roles: StaffRole[];
  /** For the named missions only; for all of them unless given. */
  missionIds?: string[];
  /** Calls to whose team the person belongs. */
  callIds?: string[];
}

/** Rows: a member of the staff. */
export async function givenStaff(server: TestServer, options: GivenStaffOptions): Promise<GivenPerson> {
  const person = await givenPerson(server, options);
  for (const role of options.roles) {
    await server.owner.query(
      `INSERT INTO staff_grant (id, user_id, role, mission_ids, granted_at) VALUES ($1, $2, $3, $4, $5)`,
      [randomUUID(), person.userId, role, options.missionIds ?? [], server.clock.now()],
    );
  }
  for (const callId of options.callIds ?? []) await givenAssignment(server, person.userId, callId);
  return person;
}

/** A row: the person belongs to the team of the call. */
export async function givenAssignment(server: TestServer, userId: string, callId: string): Promise<void> {
  await server.owner.query(
    `INSERT INTO assignment (id, user_id, kind, subject_id, assigned_at) VALUES ($1, $2, 'call', $3, $4)`,
    [randomUUID(), userId, callId, server.clock.now()],
  );
}
