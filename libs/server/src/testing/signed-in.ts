import { randomUUID } from 'node:crypto';
import type { OrganizationRole, StaffRole } from '@candela/contracts';
import { ApiClient } from '@candela/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newSecret } from '../identity/model/secret-token.js';
import {
  givenMembership,
  givenOrganization,
  givenPerson,
  givenStaff,
  type GivenPersonOptions,
} from './given.js';
import type { TestServer } from './test-server.js';

/** The browser of one person. */
export class PersonClient extends ApiClient {
  constructor(
    app: NestFastifyApplication,
    session: string,
    readonly userId: string,
    /** The organization that `signedIn` was asked for; empty where it was not. */
    readonly organizationId: string,
  ) {
    super(app, session);
  }
}

export interface SignedInAs extends GivenPersonOptions {
  /** Somebody who exists; a new person otherwise. */
  userId?: string;
  /** Roles in an organization: in `organizationId`, or in a new one. */
  roles?: OrganizationRole[];
  organizationId?: string;
  /** Staff roles, for `missionIds` or all missions. */
  staff?: StaffRole[];
  missionIds?: string[];
  callIds?: string[];
}

/** Far ahead, so that a session of a test outlives every move of its clock. */
const NEVER_IDLE = new Date('2100-01-01T00:00:00Z');

/**
 * The browser of somebody with a session: of an existing person, of a member (`roles`, in a new organization unless
 * one is named), of staff (`staff`), or of a person who is neither.
 */
export async function signedIn(server: TestServer, as: SignedInAs = {}): Promise<PersonClient> {
  const userId = as.userId ?? (await givenSomebody(server, as)).userId;
  const organizationId = as.roles ? await join(server, userId, as.roles, as.organizationId) : '';
  const { token, hash } = newSecret();
  await server.owner.query(
    `INSERT INTO session (id, user_id, token_hash, started_at, last_seen_at) VALUES ($1, $2, $3, $4, $4)`,
    [randomUUID(), userId, hash, NEVER_IDLE],
  );
  return new PersonClient(server.app, token, userId, organizationId);
}

function givenSomebody(server: TestServer, as: SignedInAs): Promise<{ userId: string }> {
  return as.staff ? givenStaff(server, { ...as, roles: as.staff }) : givenPerson(server, as);
}

async function join(
  server: TestServer,
  userId: string,
  roles: OrganizationRole[],
  organizationId?: string,
): Promise<string> {
  if (organizationId) {
    await givenMembership(server, { organizationId, userId, roles });
    return organizationId;
  }
  return (await givenOrganization(server, { owner: { userId }, ownerRoles: roles })).organizationId;
}
