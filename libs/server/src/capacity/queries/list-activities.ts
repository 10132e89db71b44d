import { ACTIVITIES_PAGE, type AllowedAction } from '@candela/contracts';
import {
  type Actor,
  allowedActions,
  decodeCursor,
  encodeCursor,
  type Reading,
  UnitOfWork,
} from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { CapacityActivity } from '../model/capacity-activity.entity.js';
import { CapacityFile } from '../model/capacity-file.entity.js';
import { activityPolicy, capacityPolicy } from '../model/capacity-policy.js';

/** What activities add up to; what was struck out does not count. */
export interface ActivityTotals {
  count: number;
  minutes: number;
  women: number;
  men: number;
  another: number;
}

export interface ActivityDetail {
  activity: CapacityActivity;
  allowedActions: AllowedAction[];
}

interface ListInput {
  planItemId?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

const ACTIONS = ['capacity.correct-activity', 'capacity.strike-out-activity'] as const;

/** What was done, the latest first; what was struck out stays in its place. */
@Injectable()
export class ListActivities {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, fileId: string, { planItemId, cursor, limit = ACTIVITIES_PAGE.usual }: ListInput) {
    return this.unitOfWork.read(actor, async (reading) => {
      const file = await reading.get(CapacityFile, fileId);
      reading.permit(capacityPolicy, 'capacity.list-activities', { id: fileId, file, items: 0 });
      const of = () => {
        const query = reading
          .unfiltered(CapacityActivity, 'activity', 'read with its file, which was visible')
          .where('activity.fileId = :fileId', { fileId });
        return planItemId ? query.andWhere('activity.planItemId = :planItemId', { planItemId }) : query;
      };
      const page = of()
        .orderBy('activity.heldOn', 'DESC')
        .addOrderBy('activity.id', 'DESC')
        .limit(limit + 1);
      if (cursor) {
        const [heldOn, id] = decodeCursor(cursor, 2);
        page.andWhere('(activity.heldOn, activity.id) < (:heldOn::date, :id::uuid)', { heldOn, id });
      }
      const rows = await page.getMany();
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return {
        items: items.map((activity): ActivityDetail => {
          const subject = { id: activity.id, file, struckOut: activity.struckOutAt !== null };
          const actions = allowedActions(activityPolicy, actor, ACTIONS, subject, reading.now);
          return { activity, allowedActions: actions.filter(({ enabled }) => enabled) };
        }),
        nextCursor: rows.length > limit && last ? encodeCursor([last.heldOn, last.id]) : null,
        total: cursor ? null : await of().getCount(),
      };
    });
  }
}

/** What these activities add up to. */
export function totalsOf(activities: readonly CapacityActivity[]): ActivityTotals {
  const sum = (part: (activity: CapacityActivity) => number) =>
    activities.reduce((total, activity) => total + part(activity), 0);
  return {
    count: activities.length,
    minutes: sum(({ minutes }) => minutes),
    women: sum(({ women }) => women),
    men: sum(({ men }) => men),
    another: sum(({ another }) => another),
  };
}

/** What was done in each of some files that were visible. */
export async function activityTotals(
  reading: Reading,
  fileIds: readonly string[],
): Promise<Map<string, ActivityTotals>> {
  if (fileIds.length === 0) return new Map();
  const rows = await reading
    .unfiltered(CapacityActivity, 'activity', 'added up over files that were visible')
    .select('activity.fileId', 'id')
    .addSelect('count(*)::int', 'count')
    .addSelect('sum(activity.minutes)::int', 'minutes')
    .addSelect('sum(activity.women)::int', 'women')
    .addSelect('sum(activity.men)::int', 'men')
    .addSelect('sum(activity.another)::int', 'another')
    .where('activity.fileId = ANY(:fileIds::uuid[]) AND activity.struckOutAt IS NULL', { fileIds })
    .groupBy('activity.fileId')
    .getRawMany<ActivityTotals & { id: string }>();
  return new Map(rows.map(({ id, ...totals }) => [id, totals]));
}
