import type { LocalizedText, MoneyJson, PlanItemState } from '@candela/contracts';
import { type Actor, moneyView, type Reading, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { type Applicant, applicationsToDecide } from '../../applications/index.js';
import { Award, shownApplications } from '../../awards/index.js';
import { type AreaGrowth, growthOf, type MeanGrowth, meanCenti, meanGrowth } from '../domain/growth.js';
import { CapacityFile } from '../model/capacity-file.entity.js';
import { CapacityPlanItem } from '../model/capacity-plan-item.entity.js';
import { capacityProgramPolicy } from '../model/capacity-policy.js';
import { type ActivityTotals, activityTotals } from './list-activities.js';
import { assessedLevels, assessmentsOf } from './read-capacity-file.js';

/** Cohorts are of some twenty organizations: so many fit on a page, and a note says where there are more. */
const FILES_MAX = 300;

/** How far a plan has come. */
export interface PlanTotals {
  items: number;
  done: number;
  dropped: number;
}

/** One organization's row. */
export interface ProgramRow {
  awardId: string;
  reference: string;
  title: string | null;
  applicant: Applicant;
  award: MoneyJson;
  growth: AreaGrowth[];
  /** Means over the areas, in hundredths. */
  baselineCenti: number | null;
  latestCenti: number | null;
  plan: PlanTotals;
  activities: ActivityTotals;
  droppedOutAt: string | null;
  dropOutReason: string | null;
  hasEndline: boolean;
}

/** The program as a whole: each number is of the rows below it. */
export interface ProgramDetail {
  programs: { id: string; name: LocalizedText }[];
  rows: ProgramRow[];
  isCut: boolean;
  means: MeanGrowth[];
  plan: PlanTotals;
  activities: ActivityTotals;
  /** Mean award of an organization, per currency. */
  costs: MoneyJson[];
  droppedOut: number;
}

/** How organizations grow over a program, in seven queries whatever their number. */
@Injectable()
export class ReadCapacityProgram {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { programId }: { programId?: string | undefined }): Promise<ProgramDetail> {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(capacityProgramPolicy, 'capacity.read-program', null);
      const { rows, isCut } = await programRows(reading, programId);
      return {
        programs: await programsOf(reading),
        rows,
        isCut,
        means: meanGrowth(rows.map(({ growth }) => growth)),
        plan: {
          items: sum(rows, ({ plan }) => plan.items),
          done: sum(rows, ({ plan }) => plan.done),
          dropped: sum(rows, ({ plan }) => plan.dropped),
        },
        activities: {
          count: sum(rows, ({ activities }) => activities.count),
          minutes: sum(rows, ({ activities }) => activities.minutes),
          women: sum(rows, ({ activities }) => activities.women),
          men: sum(rows, ({ activities }) => activities.men),
          another: sum(rows, ({ activities }) => activities.another),
        },
        costs: meanAwards(rows),
        droppedOut: rows.filter(({ droppedOutAt }) => droppedOutAt !== null).length,
      };
    });
  }
}

/** The organizations of a program, or of all, that the reader sees; the latest first. */
export async function programRows(
  reading: Reading,
  programId: string | undefined,
): Promise<{ rows: ProgramRow[]; isCut: boolean }> {
  const query = reading
    .visible(CapacityFile, 'file')
    .orderBy('file.id', 'DESC')
    .limit(FILES_MAX + 1);
  if (programId) query.andWhere('file.programId = :programId', { programId });
  const found = await query.getMany();
  return { rows: await rowsOf(reading, found.slice(0, FILES_MAX)), isCut: found.length > FILES_MAX };
}

async function rowsOf(reading: Reading, files: readonly CapacityFile[]): Promise<ProgramRow[]> {
  const ids = files.map(({ id }) => id);
  const awards = await awardsOf(reading, ids);
  const applications = await applicationsToDecide(
    reading,
    files.map(({ applicationId }) => applicationId),
  );
  const shown = await shownApplications(reading, [...applications.values()]);
  const assessments = await assessmentsOf(reading, ids);
  const plans = await planTotals(reading, ids);
  const activities = await activityTotals(reading, ids);
  return files.flatMap((file): ProgramRow[] => {
    const award = awards.get(file.id);
    if (!award) return [];
    const own = assessments.filter(({ assessment }) => assessment.fileId === file.id).map(assessedLevels);
    const growth = growthOf(own);
    const told = (part: (area: AreaGrowth) => number | null) => growth.flatMap((area) => part(area) ?? []);
    return [
      {
        awardId: file.id,
        reference: award.reference,
        title: shown.get(file.applicationId)?.title ?? null,
        applicant: shown.get(file.applicationId)?.applicant ?? { name: null, alias: award.reference },
        award: moneyView(award.amountMinor, award.currency),
        growth,
        baselineCenti: meanCenti(told(({ baseline }) => baseline)),
        latestCenti: meanCenti(told(({ latest }) => latest)),
        plan: plans.get(file.id) ?? { items: 0, done: 0, dropped: 0 },
        activities: activities.get(file.id) ?? { count: 0, minutes: 0, women: 0, men: 0, another: 0 },
        droppedOutAt: file.droppedOutAt?.toISOString() ?? null,
        dropOutReason: file.dropOutReason,
        hasEndline: own.some(({ kind, state }) => kind === 'endline' && state !== 'draft'),
      },
    ];
  });
}

async function awardsOf(reading: Reading, ids: readonly string[]): Promise<Map<string, Award>> {
  if (ids.length === 0) return new Map();
  const awards = await reading
    .visible(Award, 'award')
    .andWhere('award.id = ANY(:ids::uuid[])', { ids })
    .getMany();
  return new Map(awards.map((award) => [award.id, award]));
}

async function planTotals(reading: Reading, fileIds: readonly string[]): Promise<Map<string, PlanTotals>> {
  const totals = new Map<string, PlanTotals>();
  if (fileIds.length === 0) return totals;
  const rows = await reading
    .unfiltered(CapacityPlanItem, 'item', 'added up over files that were visible')
    .select('item.fileId', 'id')
    .addSelect('item.state', 'state')
    .addSelect('count(*)::int', 'count')
    .where('item.fileId = ANY(:fileIds::uuid[])', { fileIds })
    .groupBy('item.fileId')
    .addGroupBy('item.state')
    .getRawMany<{ id: string; state: PlanItemState; count: number }>();
  for (const { id, state, count } of rows) {
    const own = totals.get(id) ?? { items: 0, done: 0, dropped: 0 };
    own.items += count;
    if (state === 'done') own.done += count;
    if (state === 'dropped') own.dropped += count;
    totals.set(id, own);
  }
  return totals;
}

/** The programs of the files that the reader sees, to choose from. */
async function programsOf(reading: Reading): Promise<{ id: string; name: LocalizedText }[]> {
  return reading
    .visible(CapacityFile, 'file')
    .innerJoin('program', 'program', 'program.id = file.program_id')
    .select('program.id', 'id')
    .addSelect('program.name', 'name')
    .groupBy('program.id')
    .orderBy('program.code')
    .getRawMany<{ id: string; name: LocalizedText }>();
}

function meanAwards(rows: readonly ProgramRow[]): MoneyJson[] {
  const currencies = [...new Set(rows.map(({ award }) => award.currency))].sort();
  return currencies.map((currency) => {
    const amounts = rows.flatMap(({ award }) =>
      award.currency === currency ? [BigInt(award.amountMinor)] : [],
    );
    const total = amounts.reduce((all, amount) => all + amount, 0n);
    return moneyView(total / BigInt(amounts.length), currency);
  });
}

function sum<Row>(rows: readonly Row[], part: (row: Row) => number): number {
  return rows.reduce((total, row) => total + part(row), 0);
}
