import type { OrganizationRole, StaffRole } from '@candela/contracts';
import { givenMembership, givenPerson, givenStaff, STRONG_PASSWORD } from '@candela/server/testing';
import type { ApiServer } from './api-server.js';
import { Browser } from '@candela/testing';

/** Everybody who comes to the portal, with the heading of their column in the access matrix. */
export const PERSONAS = {
  nobody: 'nobody',
  owner: 'own: owner',
  editor: 'own: editor',
  viewer: 'own: viewer',
  signatory: 'own: signatory',
  stranger: 'other applicant',
  officer: 'officer',
  teamOfficer: 'officer in team',
  otherOfficer: 'officer elsewhere',
  reviewer: 'reviewer',
  approver: 'approver',
  financeOfficer: 'finance officer',
  financeController: 'finance controller',
  custodian: 'custodian',
  communications: 'communications',
  auditor: 'auditor',
  administrator: 'administrator',
} as const;
export type PersonaKey = keyof typeof PERSONAS;
export const PERSONA_KEYS = Object.keys(PERSONAS) as PersonaKey[];

export interface Persona {
  key: PersonaKey;
  browser: Browser;
  /** Empty for nobody. */
  userId: string;
  email: string;
}

export type Personas = Record<PersonaKey, Persona>;

export interface PlacesOfPersonas {
  /** The organization of owner, editor, viewer and signatory. */
  organizationId: string;
  /** The stranger's. */
  otherOrganizationId: string;
  /** Of the calls that there are. */
  missionId: string;
  otherMissionId: string;
  /** Whose team the officer in team belongs to. */
  teamOf: string[];
}

/** Lets each of them sign in at the front door. */
export async function personas(server: ApiServer, places: PlacesOfPersonas): Promise<Personas> {
  const nobody = {
    key: 'nobody' as const,
    browser: new Browser(server.url),
    userId: '',
    email: 'nobody@example.org',
  };
  const rest = PERSONA_KEYS.filter((key) => key !== 'nobody').map((key) => persona(server, key, places));
  const all = await Promise.all(rest);
  return Object.fromEntries([nobody, ...all].map((one) => [one.key, one])) as Personas;
}

async function persona(server: ApiServer, key: PersonaKey, places: PlacesOfPersonas): Promise<Persona> {
  const options = { name: `Persona ${key}`, email: `${key.toLowerCase()}@example.org`, withPassword: true };
  const grant = grantOf(key, places);
  const { userId, email } = grant
    ? await givenStaff(server, { ...options, ...grant })
    : await givenPerson(server, options);
  if (!grant) await join(server, key, userId, places);
  const browser = await new Browser(server.url).signIn(email, STRONG_PASSWORD);
  return { key, browser, userId, email };
}

async function join(
  server: ApiServer,
  key: PersonaKey,
  userId: string,
  places: PlacesOfPersonas,
): Promise<void> {
  const { organizationId, otherOrganizationId } = places;
  const standing: Partial<Record<PersonaKey, { organizationId: string; roles: OrganizationRole[] }>> = {
    owner: { organizationId, roles: ['owner'] },
    editor: { organizationId, roles: ['editor'] },
    viewer: { organizationId, roles: ['viewer'] },
    signatory: { organizationId, roles: ['signatory'] },
    stranger: { organizationId: otherOrganizationId, roles: ['owner', 'editor', 'signatory'] },
  };
  const membership = standing[key];
  if (membership) await givenMembership(server, { userId, ...membership });
}

function grantOf(
  key: PersonaKey,
  { missionId, otherMissionId, teamOf }: PlacesOfPersonas,
): { roles: StaffRole[]; missionIds?: string[]; callIds?: string[] } | null {
  switch (key) {
    case 'officer':
      return { roles: ['programOfficer'], missionIds: [missionId] };
    case 'teamOfficer':
      return { roles: ['programOfficer'], missionIds: [missionId], callIds: teamOf };
    case 'otherOfficer':
      return { roles: ['programOfficer'], missionIds: [otherMissionId] };
    case 'nobody':
    case 'owner':
    case 'editor':
    case 'viewer':
    case 'signatory':
    case 'stranger':
      return null;
    default:
      return { roles: [key] };
  }
}
