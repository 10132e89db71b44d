import {
  CAPACITY_ANCHORS,
  CAPACITY_AREAS,
  type CapacityArea,
  type CapacityLevelNumber,
  textIn,
} from '@candela/contracts';
import {
  AgreePlan,
  ConfirmAssessment,
  ProgressPlanItem,
  RecordActivity,
  SaveAccount,
  SaveLevel,
  SubmitAssessment,
} from '../capacity/index.js';
import type { Agenda } from './agenda.js';
import type { HistoryAward } from './history-moments.js';
import { randomFrom } from './history-plan.js';
import { CAPACITY_WORDS } from './history-verdicts.js';
import type { Stage } from './stage.js';

/** Days from the telling of an award to what its organization does to grow. */
const DAYS = { planAgreed: 12, baseline: 22, confirmed: 27, progress: 204, progressConfirmed: 212 };
const ACTIVITIES = [
  { days: 35, type: 'training', mode: 'inPerson', minutes: 720, women: 11, men: 6, gain: 24 },
  { days: 58, type: 'mentoring', mode: 'remote', minutes: 180, women: 3, men: 2, gain: null },
  { days: 90, type: 'technicalAssistance', mode: 'mixed', minutes: 540, women: 5, men: 4, gain: null },
  { days: 128, type: 'training', mode: 'inPerson', minutes: 960, women: 14, men: 9, gain: 31 },
  { days: 170, type: 'peerExchange', mode: 'inPerson', minutes: 420, women: 8, men: 5, gain: null },
] as const;
/** Areas that grow by a level within half a year: some, not all. */
const GROWS = 0.55;

/** How organizations of the year grow: where they began, what they planned and did, where they are after half a year. */
export class HistoryCapacity {
  constructor(
    private readonly stage: Stage,
    private readonly agenda: Agenda,
  ) {}

  /** Puts on the agenda what follows once the award is in force. */
  plan(award: HistoryAward): void {
    this.on(award, DAYS.planAgreed, () => this.agreePlan(award));
    this.on(award, DAYS.baseline, () => this.assess(award, 'baseline'));
    this.on(award, DAYS.confirmed, () => this.confirm(award, 'baseline'));
    ACTIVITIES.forEach(({ days }, index) => this.on(award, days, () => this.record(award, index)));
    this.on(award, DAYS.progress, () => this.assess(award, 'progress'));
    // Some wait for the officer still.
    if (award.place % 3 !== 0) this.on(award, DAYS.progressConfirmed, () => this.confirm(award, 'progress'));
  }

  private on({ told }: HistoryAward, days: number, what: () => Promise<void>): void {
    this.agenda.on(told - days, what);
  }

  private async agreePlan({ awardId, call }: HistoryAward): Promise<void> {
    const file = await this.stage.row<{ id: string; version: number }>(
      'the file of an award for capacity building',
      'SELECT id, version FROM capacity_file WHERE id = $1',
      [awardId],
    );
    await this.stage.use(AgreePlan).execute(await this.stage.again(call.officer), file);
  }

  private async assess(award: HistoryAward, kind: 'baseline' | 'progress'): Promise<void> {
    const { planned } = award;
    const { id } = await this.assessment(award, kind);
    const organization = await this.stage.again(planned.organization);
    const random = randomFrom(award.place + 200);
    for (const area of CAPACITY_AREAS) {
      const began = 1 + Math.floor(random() * 2.6);
      const level = Math.min(4, began + (random() < GROWS && kind === 'progress' ? 1 : 0));
      const evidence = textIn(planned.language, anchorOf(area, level));
      await this.stage.use(SaveLevel).execute(organization, { id, area, version: 1, level, evidence });
    }
    if (kind === 'progress') {
      const text = CAPACITY_WORDS[planned.language].example;
      await this.stage.use(SaveAccount).execute(organization, { id, account: 'example', before: '', text });
    }
    const { version } = await this.assessment(award, kind);
    await this.stage.use(SubmitAssessment).execute(organization, { id, version });
  }

  private async confirm(award: HistoryAward, kind: 'baseline' | 'progress'): Promise<void> {
    const officer = await this.stage.again(award.call.officer);
    await this.stage.use(ConfirmAssessment).execute(officer, await this.assessment(award, kind));
  }

  private assessment({ awardId }: HistoryAward, kind: string): Promise<{ id: string; version: number }> {
    return this.stage.row(
      'an assessment that an award owes',
      'SELECT id, version FROM capacity_assessment WHERE file_id = $1 AND kind = $2 ORDER BY number LIMIT 1',
      [awardId, kind],
    );
  }

  /** Something was done; what it belongs to in the plan begins with it, and the one before is done. */
  private async record({ awardId, planned, place }: HistoryAward, index: number): Promise<void> {
    const organization = await this.stage.again(planned.organization);
    const { topics, expert } = CAPACITY_WORDS[planned.language];
    const { type, mode, minutes, women, men, gain } = ACTIVITIES[index]!;
    const items = await this.stage.rows<{ id: string; version: number }>(
      'the plan of an award for capacity building',
      'SELECT id, version FROM capacity_plan_item WHERE file_id = $1 ORDER BY due_on, id',
      [awardId],
    );
    const [before, item] = [items[index - 1], items[index]];
    const progress = this.stage.use(ProgressPlanItem);
    if (item) await progress.execute(organization, item, 'capacity.begin-plan-item', null);
    if (before) await progress.execute(organization, before, 'capacity.finish-plan-item', null);
    const scoreBefore = gain === null ? null : 42 + (place % 5) * 3;
    await this.stage.use(RecordActivity).execute(organization, awardId, {
      ...{ type, mode, minutes, women: women + (place % 4), men, another: 0, expert },
      planItemId: item?.id ?? null,
      topic: topics[index % topics.length]!,
      heldOn: this.stage.clock.now().toISOString().slice(0, 10),
      scoreBefore,
      scoreAfter: scoreBefore === null || gain === null ? null : scoreBefore + gain,
      feedback: 3 + ((place + index) % 3),
    });
  }
}

function anchorOf(area: CapacityArea, level: number) {
  return CAPACITY_ANCHORS[area][(level as CapacityLevelNumber) - 1]!;
}
