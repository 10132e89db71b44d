import { APPLICATIONS_COUNTED_MAX, CLOSING_SOON_DAYS, type WorkKind } from '@candela/contracts';
import { type Actor, hasStaffRole, organizationIdsOf, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { type CallFacts, callsClosingBefore, callsInTranslationReview } from '../../programs/index.js';
import { Application } from '../model/application.entity.js';
import { applicationListPolicy } from '../model/application-policy.js';

const ITEMS_MAX = 50;
const DAY_MS = 86_400_000;

export interface WorkItem {
  kind: WorkKind;
  subjectId: string;
  reference: string;
  callTitle: { en: string; fr: string } | null;
  title: string | null;
  callId: string;
  missionId: string | null;
  since: string;
  dueAt: string | null;
}

interface Waiting {
  items: WorkItem[];
  count: number;
}

/** What waits for a member of staff, the oldest obligation first. */
@Injectable()
export class ReadWorkList {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** At most 50 things, and how many of each kind there are. Empty for staff on whom nothing waits. */
  execute(actor: Actor) {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(applicationListPolicy, 'application.read-work-list', null);
      const officer = hasStaffRole(actor, 'programOfficer');
      const waiting: Record<WorkKind, Waiting> = {
        applicationToScreen: officer ? await applicationsToScreen(reading) : NOTHING,
        callToTranslate: officer ? await callsToTranslate(reading) : NOTHING,
        callClosingSoon: officer ? await callsClosingSoon(reading) : NOTHING,
      };
      const kinds = Object.keys(waiting) as WorkKind[];
      return {
        items: kinds
          .flatMap((kind) => waiting[kind].items)
          .sort(
            (one, other) =>
              one.since.localeCompare(other.since) || one.subjectId.localeCompare(other.subjectId),
          )
          .slice(0, ITEMS_MAX),
        counts: kinds.map((kind) => ({ kind, count: waiting[kind].count })),
      };
    });
  }
}

const NOTHING: Waiting = { items: [], count: 0 };

async function applicationsToScreen(reading: Reading): Promise<Waiting> {
  const query = () =>
    reading
      .visible(Application, 'application')
      .andWhere(`application.state = 'submitted'`)
      .andWhere('NOT application.organizationId = ANY(:own::uuid[])', {
        own: organizationIdsOf(reading.actor),
      });
  const rows = await query()
    .orderBy('application.submittedAt', 'ASC')
    .addOrderBy('application.id', 'ASC')
    .limit(ITEMS_MAX)
    .getMany();
  const items = rows.map((application): WorkItem => ({
    kind: 'applicationToScreen',
    subjectId: application.id,
    reference: application.reference,
    callTitle: null,
    title: application.title,
    callId: application.callId,
    missionId: application.missionId,
    since: (application.submittedAt ?? application.startedAt).toISOString(),
    dueAt: null,
  }));
  const count =
    rows.length < ITEMS_MAX ? rows.length : await query().limit(APPLICATIONS_COUNTED_MAX).getCount();
  return { items, count };
}

async function callsToTranslate(reading: Reading): Promise<Waiting> {
  const calls = await callsInTranslationReview(reading);
  const items = calls.map((call) => workOn('callToTranslate', call, call.updatedAt, call.opensAt));
  return { items, count: items.length };
}

/** A call that closes soon has been one for so long as the days before its closing have begun. */
async function callsClosingSoon(reading: Reading): Promise<Waiting> {
  const calls = await callsClosingBefore(
    reading,
    new Date(reading.now.getTime() + CLOSING_SOON_DAYS * DAY_MS),
  );
  const items = calls.map((call) =>
    workOn(
      'callClosingSoon',
      call,
      new Date(call.closesAt.getTime() - CLOSING_SOON_DAYS * DAY_MS),
      call.closesAt,
    ),
  );
  return { items, count: items.length };
}

function workOn(kind: WorkKind, call: CallFacts, since: Date, dueAt: Date): WorkItem {
  return {
    kind,
    subjectId: call.id,
    reference: call.reference,
    callTitle: { en: call.title.en, fr: call.title.fr },
    title: null,
    callId: call.id,
    missionId: call.missionId,
    since: since.toISOString(),
    dueAt: dueAt.toISOString(),
  };
}
