import { acceptsApplications, type ApplicationLevel, type CallWindow } from '@candela/contracts';
import {
  all,
  ALLOWED,
  anyPerson,
  definePolicy,
  hasOrganizationRole,
  hasStaffRole,
  incomplete,
  notNow,
  when,
  type Rule,
} from '@candela/platform';
import { Application } from './application.entity.js';
import { applicationLifecycle, type ApplicationLifecycleAction } from '../domain/application-lifecycle.js';
import { applicationsVisibleTo, isMember, mayReadAsStaff, type Readable } from '../domain/readers.js';

/** One application with the facts that rules need. */
export interface ApplicationCase {
  id: string;
  application: Readable;
  call: CallWindow;
  /** Whether the reader's e-mail address is confirmed; true where nothing asks. */
  emailConfirmed: boolean;
  /** How many things submitting would refuse; 0 where they are reported one by one instead. */
  problems: number;
  /** How many checks of eligibility are not answered with yes; 0 where nothing asks. */
  checksOpen: number;
  /** By when changes are requested, where they are. */
  changesDue: { on: string; at: Date } | null;
}

/** What an application would be started from. */
export interface StartCase {
  id: string;
  organizationId: string;
  call: CallWindow;
}

type CaseRule = Rule<ApplicationCase>;

const member: CaseRule = when((actor, { application }) => isMember(actor, application));

const editor: CaseRule = when(
  (actor, { application }) => hasOrganizationRole(actor, application.organizationId, 'owner', 'editor'),
  'application.needs-editor',
);

const signatory: CaseRule = when(
  (actor, { application }) => hasOrganizationRole(actor, application.organizationId, 'signatory'),
  'application.needs-signatory',
);

const ownerOrSignatory: CaseRule = when(
  (actor, { application }) => hasOrganizationRole(actor, application.organizationId, 'owner', 'signatory'),
  'application.needs-owner-or-signatory',
);

const writer: CaseRule = when(
  (actor, { application }) =>
    hasOrganizationRole(actor, application.organizationId, 'owner', 'editor', 'signatory'),
  'application.needs-editor',
);

const staffReader: CaseRule = when((actor, { application }) => mayReadAsStaff(actor, application));

const officer: CaseRule = all(
  staffReader,
  when((actor) => hasStaffRole(actor, 'programOfficer')),
  when((actor, { application }) => !isMember(actor, application), 'application.is-of-own-organization'),
);

/** The call is open by its own clock, whatever the worker has done. */
export const callIsOpen: Rule<{ call: CallWindow }> = (_actor, { call }, now) => {
  if (acceptsApplications(call, now)) return ALLOWED;
  const times = { opensAt: call.opensAt.toISOString(), closesAt: call.closesAt.toISOString() };
  return now >= call.closesAt
    ? notNow('application.call-is-closed', times)
    : notNow('application.call-is-not-open', times);
};

/** A draft while the call is open, or changes that were requested, whenever: which questions is for the use case. */
const takesAnswers: CaseRule = (actor, subject, now) => {
  const { state } = subject.application;
  if (state === 'changesRequested') return ALLOWED;
  if (state === 'draft') return callIsOpen(actor, subject, now);
  return notNow('application.state-forbids', { action: 'application.save-section', state });
};

function lifecycleAllows(action: ApplicationLifecycleAction): CaseRule {
  return (_actor, { application: { state } }) =>
    applicationLifecycle.allows(state, action)
      ? ALLOWED
      : notNow('application.state-forbids', { action, state });
}

const inScreening: CaseRule = (_actor, { application: { state } }) =>
  state === 'screening'
    ? ALLOWED
    : notNow('application.state-forbids', { action: 'application.check-eligibility', state });

const wasSubmitted: CaseRule = (_actor, { application }) =>
  application.submittedAt ? ALLOWED : notNow('application.not-submitted');

const confirmedEmail: CaseRule = (_actor, { emailConfirmed }) =>
  emailConfirmed ? ALLOWED : incomplete('application.needs-confirmed-email');

const nothingMissing: CaseRule = (_actor, { problems }) =>
  problems === 0 ? ALLOWED : incomplete('application.incomplete', { problems });

const everythingChecked: CaseRule = (_actor, { checksOpen }) =>
  checksOpen === 0 ? ALLOWED : incomplete('application.checks-open', { open: checksOpen });

/** While the applicant has time to answer, the officer waits. */
const noChangesAwaited: CaseRule = (_actor, { application, changesDue }, now) =>
  application.state === 'changesRequested' && changesDue && now < changesDue.at
    ? notNow('application.changes-not-overdue', { dueOn: changesDue.on })
    : ALLOWED;

const belowRestricted: CaseRule = (_actor, { application: { confidentiality } }) =>
  confidentiality === ('restricted' satisfies ApplicationLevel)
    ? notNow('application.level-not-higher', { level: confidentiality })
    : ALLOWED;

/** Who may see an application and what may be done with it. */
export const applicationPolicy = definePolicy<
  ApplicationCase,
  | 'application.read-task-list'
  | 'application.read-section'
  | 'application.check'
  | 'application.read-receipt'
  | 'application.read'
  | 'application.save-section'
  | 'application.submit'
  | 'application.withdraw'
  | 'application.raise-confidentiality'
  | 'application.resubmit'
  | 'application.start-screening'
  | 'application.read-screening'
  | 'application.check-eligibility'
  | 'application.find-eligible'
  | 'application.find-ineligible'
  | 'application.request-changes'
  | 'application.remove-untouched'
>({
  subject: 'application',
  entity: Application,
  visibleTo: applicationsVisibleTo,
  rules: {
    'application.read-task-list': member,
    'application.read-section': member,
    'application.check': member,
    'application.read-receipt': all(member, wasSubmitted),
    'application.read': staffReader,
    'application.save-section': all(editor, takesAnswers),
    'application.submit': all(
      signatory,
      lifecycleAllows('application.submit'),
      callIsOpen,
      confirmedEmail,
      nothingMissing,
    ),
    'application.resubmit': all(
      signatory,
      lifecycleAllows('application.resubmit'),
      confirmedEmail,
      nothingMissing,
    ),
    'application.withdraw': all(ownerOrSignatory, lifecycleAllows('application.withdraw')),
    'application.raise-confidentiality': all(writer, belowRestricted),
    'application.start-screening': all(officer, lifecycleAllows('application.start-screening')),
    'application.read-screening': staffReader,
    'application.check-eligibility': all(officer, inScreening),
    'application.find-eligible': all(
      officer,
      lifecycleAllows('application.find-eligible'),
      everythingChecked,
    ),
    'application.find-ineligible': all(
      officer,
      lifecycleAllows('application.find-ineligible'),
      noChangesAwaited,
    ),
    'application.request-changes': all(officer, lifecycleAllows('application.request-changes')),
    // The portal's own job alone: what nobody may is left to the system.
    'application.remove-untouched': when(() => false),
  },
});

/** Who may begin an application. */
export const startPolicy = definePolicy<StartCase, 'application.start'>({
  subject: 'application',
  rules: {
    'application.start': all<StartCase>(
      when(
        (actor, { organizationId }) => hasOrganizationRole(actor, organizationId, 'owner', 'editor'),
        'application.needs-editor',
      ),
      callIsOpen,
    ),
  },
});

/** Who may ask for which list; what is in it is for `visibleTo` to say. */
export const applicationListPolicy = definePolicy<null, 'application.list-own' | 'application.list'>({
  subject: 'application',
  rules: {
    'application.list-own': anyPerson,
    'application.list': when((actor) => hasStaffRole(actor, 'programOfficer', 'approver', 'auditor')),
  },
});
