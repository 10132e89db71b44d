import { type GivenPerson, givenStaff, type TestServer } from '@candela/server/testing';
import type { Browser } from '@candela/testing';
import { PersistentPerson } from './persistent-person.js';

const REVIEWERS = 3;
const LOAD_MAX = 200;

type Colleague = 'officer' | 'approver' | 'checker' | 'controller' | 'payer';

/** Somebody who reviews for a call, and the standing in it. */
export interface InvitedReviewer {
  person: PersistentPerson;
  callReviewerId: string;
}

/** Rows: everybody through whose hands a grant goes; the officer belongs to the teams of the calls. */
export async function givenGrantTeam(
  server: TestServer,
  { missionId, callIds }: { missionId: string; callIds: string[] },
): Promise<GivenPerson[]> {
  const missionIds = [missionId];
  return Promise.all([
    givenStaff(server, { ...named('officer'), roles: ['programOfficer'], missionIds, callIds }),
    givenStaff(server, { ...named('approver'), roles: ['approver'], missionIds }),
    givenStaff(server, { ...named('checker'), roles: ['financeOfficer'], missionIds }),
    givenStaff(server, { ...named('controller'), roles: ['financeController'], missionIds }),
    givenStaff(server, { ...named('payer'), roles: ['financeOfficer'], missionIds }),
    ...reviewerNames().map((name) => givenStaff(server, { ...named(name), roles: ['reviewer'] })),
  ]);
}

function named(name: string) {
  return { name, email: emailOf(name), withPassword: true };
}

function emailOf(name: string): string {
  return `${name}@staff.example.org`;
}

function reviewerNames(): string[] {
  return Array.from({ length: REVIEWERS }, (_, number) => `reviewer${number}`);
}

/** The browsers of the staff, shared by all whose applications they have in hand. */
export class GrantTeam {
  private readonly invited = new Map<string, Promise<InvitedReviewer[]>>();

  private constructor(
    private readonly people: ReadonlyMap<string, PersistentPerson>,
    private readonly userIds: ReadonlyMap<string, string>,
  ) {}

  /** Signs everybody in. */
  static async gather(given: readonly GivenPerson[], browser: () => Browser): Promise<GrantTeam> {
    const people = await Promise.all(
      given.map(
        async ({ name, email }) =>
          [name, await new PersistentPerson(name, email, browser()).signIn()] as const,
      ),
    );
    return new GrantTeam(new Map(people), new Map(given.map(({ name, userId }) => [name, userId])));
  }

  get everybody(): PersistentPerson[] {
    return [...this.people.values()];
  }

  colleague(name: Colleague): PersistentPerson {
    return this.person(name);
  }

  /** Those who review for a call; whoever needs them first invites them. */
  reviewersOf(callId: string): Promise<InvitedReviewer[]> {
    const known = this.invited.get(callId);
    if (known) return known;
    const invited = Promise.all(reviewerNames().map((name) => this.invite(callId, name)));
    this.invited.set(callId, invited);
    return invited;
  }

  private person(name: string): PersistentPerson {
    const person = this.people.get(name);
    if (!person) throw new Error(`Nobody of the team is called ${name}.`);
    return person;
  }

  private async invite(callId: string, name: string): Promise<InvitedReviewer> {
    const person = this.person(name);
    const path = `/api/calls/${callId}/reviewers`;
    const body = { userId: this.userIds.get(name), loadMax: LOAD_MAX };
    const { id, version } = await this.colleague('officer').act<{ id: string; version: number }>(
      'call-reviewer.invite',
      callId,
      { path, body },
    );
    await person.act('call-reviewer.accept', id, {
      path: `/api/call-reviewers/${id}/accept`,
      ifMatch: version,
    });
    return { person, callReviewerId: id };
  }
}
