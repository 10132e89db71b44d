import type { AwardState, ReportState } from '@candela/contracts';
import {
  all,
  ALLOWED,
  definePolicy,
  hasOrganizationRole,
  hasStaffRole,
  hasStaffRoleFor,
  incomplete,
  notNow,
  organizationIdsOf,
  when,
  type Rule,
} from '@candela/platform';
import { mayReadAsStaff, type Readable } from '../../applications/index.js';
import { awardLifecycle, isGrantee, seesAwardAsStaff, type AwardScope } from '../../awards/index.js';
import { reportsVisibleTo } from '../domain/readers.js';
import { reportLifecycle, type ReportLifecycleAction } from '../domain/report-lifecycle.js';
import { Report } from './report.entity.js';

/** A report with the facts that rules need. */
export interface ReportCase {
  id: string;
  report: { organizationId: string; state: ReportState; submittedAt: Date | null };
  /** What it reports on: who may read that may read this. */
  application: Readable;
  /** How many things submitting would refuse; 0 where they are reported one by one instead. */
  problems: number;
  /** How many comments the revision has that waits. */
  comments: number;
}

type CaseRule = Rule<ReportCase>;

const member: CaseRule = when((actor, { report }) =>
  organizationIdsOf(actor).includes(report.organizationId),
);

const editor: CaseRule = when(
  (actor, { report }) => hasOrganizationRole(actor, report.organizationId, 'owner', 'editor'),
  'report.needs-editor',
);

const signatory: CaseRule = when(
  (actor, { report }) => hasOrganizationRole(actor, report.organizationId, 'signatory'),
  'report.needs-signatory',
);

const staffReader: CaseRule = when((actor, { application }) => mayReadAsStaff(actor, application));

const officer: CaseRule = all(
  staffReader,
  when((actor) => hasStaffRole(actor, 'programOfficer')),
  when(
    (actor, { report }) => !organizationIdsOf(actor).includes(report.organizationId),
    'report.is-of-own-organization',
  ),
);

const isOwed =
  (action: 'report.save-section' | 'report.extend'): CaseRule =>
  (_actor, { report: { state } }) =>
    reportLifecycle.in('owed', state) ? ALLOWED : notNow('report.state-forbids', { action, state });

const isBeingRead: CaseRule = (_actor, { report: { state } }) =>
  state === 'submitted' ? ALLOWED : notNow('report.state-forbids', { action: 'report.comment', state });

function lifecycleAllows(action: ReportLifecycleAction): CaseRule {
  return (_actor, { report: { state } }) =>
    reportLifecycle.allows(state, action) ? ALLOWED : notNow('report.state-forbids', { action, state });
}

const wasSubmitted: CaseRule = (_actor, { report }) =>
  report.submittedAt ? ALLOWED : notNow('report.not-submitted');

const nothingMissing: CaseRule = (_actor, { problems }) =>
  problems === 0 ? ALLOWED : incomplete('report.incomplete', { problems });

const saysWhat: CaseRule = (_actor, { comments }) =>
  comments > 0 ? ALLOWED : incomplete('report.needs-comment');

/** Who may see a report and what may be done with it. */
export const reportPolicy = definePolicy<
  ReportCase,
  | 'report.read-task-list'
  | 'report.read-section'
  | 'report.check'
  | 'report.read-receipt'
  | 'report.read'
  | 'report.save-section'
  | 'report.submit'
  | 'report.comment'
  | 'report.accept'
  | 'report.return'
  | 'report.extend'
  | 'report.skip'
>({
  subject: 'report',
  entity: Report,
  visibleTo: reportsVisibleTo,
  rules: {
    'report.read-task-list': member,
    'report.read-section': member,
    'report.check': member,
    'report.read-receipt': all(member, wasSubmitted),
    'report.read': staffReader,
    'report.save-section': all(editor, isOwed('report.save-section')),
    'report.submit': all(signatory, lifecycleAllows('report.submit'), nothingMissing),
    'report.comment': all(officer, isBeingRead),
    'report.accept': all(officer, lifecycleAllows('report.accept')),
    'report.return': all(officer, lifecycleAllows('report.return'), saysWhat),
    'report.extend': all(officer, isOwed('report.extend')),
    'report.skip': all(officer, lifecycleAllows('report.skip')),
  },
});

/** Who may ask for which list; what is in it is for `visibleTo` to say. */
export const reportListPolicy = definePolicy<null, 'report.list'>({
  subject: 'report',
  rules: {
    'report.list': when((actor) => hasStaffRole(actor, 'programOfficer', 'auditor')),
  },
});

/** Who may know what an award owes. */
export const obligationPolicy = definePolicy<
  { id: string; award: AwardScope },
  'report.list-of-award' | 'report.schedule'
>({
  subject: 'award',
  rules: {
    'report.list-of-award': when(
      (actor, { award }) => isGrantee(actor, award) || seesAwardAsStaff(actor, award),
    ),
    // The portal's own, when the agreement is in force.
    'report.schedule': when(() => false),
  },
});

/** An award with how much of its checklist is open; 0 where that is reported item by item instead. */
export interface ClosingCase {
  id: string;
  award: AwardScope & { state: AwardState };
  open: number;
}

const isClosing: Rule<ClosingCase> = (_actor, { award: { state } }) =>
  awardLifecycle.allows(state, 'award.close')
    ? ALLOWED
    : notNow('award.state-forbids', { action: 'award.close', state });

const nothingOpen: Rule<ClosingCase> = (_actor, { open }) =>
  open === 0 ? ALLOWED : incomplete('checklist.open', { open });

/** Who reads what has to hold before an award is closed, and who closes it. */
export const closingPolicy = definePolicy<ClosingCase, 'checklist.read' | 'checklist.complete'>({
  subject: 'award',
  rules: {
    'checklist.read': when((actor, { award }) => seesAwardAsStaff(actor, award)),
    'checklist.complete': all(
      when((actor, { award }) => hasStaffRoleFor(actor, award.missionId, 'programOfficer')),
      when((actor, { award }) => !isGrantee(actor, award), 'report.is-of-own-organization'),
      isClosing,
      nothingOpen,
    ),
  },
});
