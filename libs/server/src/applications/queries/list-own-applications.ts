import { APPLICATION_ACTIONS, APPLICATIONS_PAGE } from '@candela/contracts';
import {
  type Actor,
  allowedActions,
  decodeCursor,
  encodeCursor,
  invariant,
  organizationIdsOf,
  type Reading,
  UnitOfWork,
} from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { organizationNames } from '../../identity/index.js';
import { callsById } from '../../programs/index.js';
import { Application } from '../model/application.entity.js';
import { applicationListPolicy, applicationPolicy } from '../model/application-policy.js';
import { ApplicationSection } from '../model/application-section.entity.js';
import { ChangeRequest } from '../model/change-request.entity.js';
import { caseOf } from './application-case.js';
import { callViewOf, headOf, moneyView } from './application-head.js';

interface ListOwn {
  organizationId?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** Actions that a list can offer without reading every answer. */
const LISTED_ACTIONS = APPLICATION_ACTIONS.filter(
  (action) => action !== 'application.submit' && action !== 'application.resubmit',
);

/** The applications of the reader's organizations: drafts first, the newest first among their like. */
@Injectable()
export class ListOwnApplications {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { organizationId, cursor, limit = APPLICATIONS_PAGE.usual }: ListOwn) {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(applicationListPolicy, 'application.list-own', null);
      const own = () => {
        const organizationIds = organizationIdsOf(actor).filter(
          (id) => !organizationId || id === organizationId,
        );
        return reading
          .visible(Application, 'application')
          .andWhere('application.organizationId = ANY(:organizationIds::uuid[])', { organizationIds });
      };
      const page = own()
        .addSelect(`(application.state = 'draft')::int`, 'is_draft')
        .orderBy('is_draft', 'DESC')
        .addOrderBy('application.id', 'DESC')
        .limit(limit + 1);
      if (cursor) {
        const [isDraft, id] = decodeCursor(cursor, 2);
        page.andWhere(`((application.state = 'draft')::int, application.id) < (:isDraft, :id)`, {
          isDraft,
          id,
        });
      }
      const rows = await page.getMany();
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return {
        items: await this.itemsOf(reading, items),
        nextCursor:
          rows.length > limit && last ? encodeCursor([last.state === 'draft' ? 1 : 0, last.id]) : null,
        total: cursor ? null : await own().getCount(),
        serverTime: reading.now.toISOString(),
      };
    });
  }

  private async itemsOf(reading: Reading, applications: Application[]) {
    if (applications.length === 0) return [];
    const calls = await callsById(
      reading,
      applications.map((application) => application.callId),
    );
    const names = await organizationNames(reading, [
      ...new Set(applications.map(({ organizationId }) => organizationId)),
    ]);
    const saves = await lastSaves(
      reading,
      applications.map(({ id }) => id),
    );
    const dueAt = await changesDue(
      reading,
      applications.filter(({ state }) => state === 'changesRequested').map(({ id }) => id),
    );
    return applications.map((application) => {
      const call = calls.get(application.callId);
      invariant(call, 'Every application has a call.');
      return {
        ...headOf(application),
        organization: { id: application.organizationId, name: names.get(application.organizationId) ?? '' },
        call: callViewOf(call, reading.now),
        requested: moneyView(application.amountRequestedMinor, application.currency),
        startedAt: application.startedAt.toISOString(),
        savedAt: (saves.get(application.id) ?? application.startedAt).toISOString(),
        submittedAt: application.submittedAt?.toISOString() ?? null,
        changesDueAt: dueAt.get(application.id)?.toISOString() ?? null,
        allowedActions: allowedActions(
          applicationPolicy,
          reading.actor,
          LISTED_ACTIONS,
          caseOf(application, call),
          reading.now,
        ),
      };
    });
  }
}

/** When something was last saved in each application. */
async function lastSaves(reading: Reading, ids: readonly string[]): Promise<Map<string, Date>> {
  const rows = await reading
    .unfiltered(ApplicationSection, 'section', 'sections of applications that were visible')
    .select('section.applicationId', 'id')
    .addSelect('max(section.updatedAt)', 'saved_at')
    .where('section.applicationId = ANY(:ids::uuid[])', { ids })
    .groupBy('section.applicationId')
    .getRawMany<{ id: string; saved_at: Date | null }>();
  return new Map(rows.flatMap(({ id, saved_at: savedAt }) => (savedAt ? [[id, savedAt] as const] : [])));
}

/** By when the applications that wait for changes are to come back. */
async function changesDue(reading: Reading, ids: readonly string[]): Promise<Map<string, Date>> {
  if (ids.length === 0) return new Map();
  const requests = await reading
    .unfiltered(ChangeRequest, 'request', 'requests to applications that were visible')
    .where('request.applicationId = ANY(:ids::uuid[]) AND request.answeredAt IS NULL', { ids })
    .getMany();
  return new Map(requests.map(({ applicationId, dueAt }) => [applicationId, dueAt]));
}
