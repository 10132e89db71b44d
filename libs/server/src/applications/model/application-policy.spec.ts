import { APPLICATION_LEVELS, APPLICATION_STATES, ORGANIZATION_ROLES, STAFF_ROLES } from '@candela/contracts';
import { type Actor, ANONYMOUS, can, systemActor } from '@candela/platform';
import fc from 'fast-check';
import { disclosureTo } from '../domain/disclosure.js';
import { isMember, isOfTeam, mayRead, mayReadAsStaff } from '../domain/readers.js';
import { type ApplicationCase, applicationPolicy } from './application-policy.js';

const NOW = new Date('2026-06-01T12:00:00Z');
const [ORGANIZATION, OTHER_ORGANIZATION, CALL, OTHER_CALL, MISSION, OTHER_MISSION, PERSON] = [
  1, 2, 3, 4, 5, 6, 7,
].map((digit) => `00000000-0000-7000-8000-00000000000${digit}`) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

const actors: fc.Arbitrary<Actor> = fc
  .record({
    memberships: fc.array(
      fc.record({
        organizationId: fc.constantFrom(ORGANIZATION, OTHER_ORGANIZATION),
        roles: fc.uniqueArray(fc.constantFrom(...ORGANIZATION_ROLES), { minLength: 1 }),
      }),
      { maxLength: 2 },
    ),
    staffGrants: fc.uniqueArray(
      fc.record({
        role: fc.constantFrom(...STAFF_ROLES),
        missionIds: fc.constantFrom<string[]>([], [MISSION], [OTHER_MISSION]),
      }),
      { maxLength: 3, selector: ({ role }) => role },
    ),
    assignedCallIds: fc.constantFrom<string[]>([], [CALL], [OTHER_CALL]),
  })
  .map((standing) => ({ ...ANONYMOUS, kind: 'person', userId: PERSON, sessionId: PERSON, ...standing }));

const cases: fc.Arbitrary<ApplicationCase> = fc
  .record({
    state: fc.constantFrom(...APPLICATION_STATES),
    confidentiality: fc.constantFrom(...APPLICATION_LEVELS),
    missionId: fc.constantFrom(MISSION, OTHER_MISSION, null),
    callId: fc.constantFrom(CALL, OTHER_CALL),
    readerIds: fc.constantFrom<string[]>([], [PERSON]),
    wasSubmitted: fc.boolean(),
    open: fc.boolean(),
    problems: fc.constantFrom(0, 3),
    emailConfirmed: fc.boolean(),
    checksOpen: fc.constantFrom(0, 2),
    isDue: fc.boolean(),
  })
  .map(({ wasSubmitted, open, problems, emailConfirmed, checksOpen, isDue, ...application }) => ({
    id: ORGANIZATION,
    application: {
      ...application,
      organizationId: ORGANIZATION,
      submittedAt:
        application.state === 'draft' || (application.state === 'withdrawn' && !wasSubmitted) ? null : NOW,
    },
    call: {
      state: 'open',
      opensAt: new Date(NOW.getTime() - 1),
      closesAt: new Date(NOW.getTime() + (open ? 1 : 0)),
    },
    problems,
    emailConfirmed,
    checksOpen,
    changesDue:
      application.state === 'changesRequested'
        ? { on: '2026-06-01', at: new Date(NOW.getTime() + (isDue ? 0 : 1)) }
        : null,
  }));

const actions = Object.keys(applicationPolicy.rules) as (keyof typeof applicationPolicy.rules)[];
const may = (actor: Actor, action: (typeof actions)[number], subject: ApplicationCase) =>
  can(applicationPolicy, actor, action, subject, NOW).allowed;
const staffHas = (actor: Actor, role: string) => actor.staffGrants.some((grant) => grant.role === role);
const rolesOf = (actor: Actor) =>
  actor.memberships
    .filter(({ organizationId }) => organizationId === ORGANIZATION)
    .flatMap(({ roles }) => roles);

/** Holds for every person and every application that could be. */
const always = (holds: (actor: Actor, subject: ApplicationCase) => boolean) =>
  fc.assert(fc.property(actors, cases, holds), { numRuns: 2000 });

describe('the policy of applications', () => {
  it('lets nobody do anything to an application that they may not read', () => {
    always(
      (actor, subject) =>
        mayRead(actor, subject.application) || actions.every((action) => !may(actor, action, subject)),
    );
  });

  it('shows a draft to its organization alone', () => {
    always(
      (actor, subject) =>
        subject.application.submittedAt !== null || !mayReadAsStaff(actor, subject.application),
    );
  });

  it('gives the administrator, and every staff role but officer, approver and auditor, nothing', () => {
    always(
      (actor, { application }) =>
        staffHas(actor, 'programOfficer') ||
        staffHas(actor, 'approver') ||
        staffHas(actor, 'auditor') ||
        !mayReadAsStaff(actor, application),
    );
  });

  it('lets the auditor read everything that was handed in and change nothing', () => {
    always((actor, subject) => {
      if (!staffHas(actor, 'auditor') || staffHas(actor, 'programOfficer') || actor.memberships.length > 0)
        return true;
      const read = subject.application.submittedAt !== null;
      return actions.every(
        (action) =>
          may(actor, action, subject) ===
          (read && (action === 'application.read' || action === 'application.read-screening')),
      );
    });
  });

  it('shows officers what is internal in their missions, what is protected to the team, what is restricted to the named', () => {
    always((actor, { application }) => {
      if (staffHas(actor, 'auditor') || application.submittedAt === null) return true;
      if (staffHas(actor, 'approver')) return true;
      const officer = actor.staffGrants.find(({ role }) => role === 'programOfficer');
      const inScope =
        officer !== undefined &&
        (officer.missionIds.length === 0 || officer.missionIds.some((id) => id === application.missionId));
      const assigned = officer !== undefined && actor.assignedCallIds.includes(application.callId);
      const named = officer !== undefined && application.readerIds.includes(PERSON);
      const expected = { internal: inScope || assigned, protected: assigned, restricted: named }[
        application.confidentiality
      ];
      return mayReadAsStaff(actor, application) === expected;
    });
  });

  it('shows approvers what waits for a decision or had one in their missions, of what is restricted only to the named', () => {
    const decided = ['panel', 'approved', 'approvedWithConditions', 'waitlisted', 'declined'];
    always((actor, { application }) => {
      if (staffHas(actor, 'auditor') || staffHas(actor, 'programOfficer')) return true;
      const approver = actor.staffGrants.find(({ role }) => role === 'approver');
      const inScope =
        approver !== undefined &&
        (approver.missionIds.length === 0 || approver.missionIds.some((id) => id === application.missionId));
      const named = application.confidentiality !== 'restricted' || application.readerIds.includes(PERSON);
      const expected =
        inScope && named && decided.includes(application.state) && application.submittedAt !== null;
      return mayReadAsStaff(actor, application) === expected;
    });
  });

  it('saves only for owners and editors, in a draft while the call is open, or where changes were requested', () => {
    always((actor, subject) => {
      const { application, call } = subject;
      const expected =
        rolesOf(actor).some((role) => role === 'owner' || role === 'editor') &&
        (application.state === 'changesRequested' || (application.state === 'draft' && call.closesAt > NOW));
      return may(actor, 'application.save-section', subject) === expected;
    });
  });

  it('submits only for signatories with a confirmed address, a complete draft, while the call is open', () => {
    always((actor, subject) => {
      const { application, call, problems, emailConfirmed } = subject;
      const ready = application.state === 'draft' && call.closesAt > NOW && problems === 0 && emailConfirmed;
      return may(actor, 'application.submit', subject) === (rolesOf(actor).includes('signatory') && ready);
    });
  });

  it('never lets who belongs to the organization act for the programme on its application', () => {
    always(
      (actor, subject) =>
        !isMember(actor, subject.application) || !may(actor, 'application.start-screening', subject),
    );
  });

  it('discloses the vault to those who write and certify, never to staff as such, and confidential answers to the team', () => {
    always((actor, { application }) => {
      const disclosure = disclosureTo(actor, application);
      const roles = rolesOf(actor);
      const own = roles.some((role) => role !== 'viewer');
      const confidential =
        roles.length > 0 ||
        (mayReadAsStaff(actor, application) && (staffHas(actor, 'auditor') || isOfTeam(actor, application)));
      return disclosure.vault === own && disclosure.confidential === confidential;
    });
  });

  it('raises for whoever writes, at any time but at the top', () => {
    always((actor, subject) => {
      const writes = rolesOf(actor).some((role) => role !== 'viewer');
      const expected = writes && subject.application.confidentiality !== 'restricted';
      return may(actor, 'application.raise-confidentiality', subject) === expected;
    });
  });

  it('asks strangers to sign in, and leaves the system to its lifecycle', () => {
    fc.assert(
      fc.property(cases, (subject) => {
        const removal = may(systemActor('a.job'), 'application.remove-untouched', subject);
        return actions.every((action) => !may(ANONYMOUS, action, subject)) && removal;
      }),
    );
  });

  it('lets an application go on only with everything checked, and refuses none that still has time to answer', () => {
    always((actor, subject) => {
      const { application, checksOpen, changesDue } = subject;
      const isTooEarly = changesDue !== null && changesDue.at > NOW;
      return (
        (!may(actor, 'application.find-eligible', subject) ||
          (application.state === 'screening' && checksOpen === 0)) &&
        (!may(actor, 'application.find-ineligible', subject) || !isTooEarly)
      );
    });
  });

  it('keeps both sides of the screening apart: whoever decides is no member, whoever answers is one', () => {
    always((actor, subject) => {
      const decides = (['find-eligible', 'find-ineligible', 'request-changes'] as const).some((action) =>
        may(actor, `application.${action}`, subject),
      );
      const answers = may(actor, 'application.resubmit', subject);
      return (
        (!decides || !isMember(actor, subject.application)) &&
        (!answers || rolesOf(actor).includes('signatory'))
      );
    });
  });
});
