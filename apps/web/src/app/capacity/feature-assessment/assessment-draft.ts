import { signal, type WritableSignal } from '@angular/core';
import type { AssessmentView } from '@candela/api-client';
import { type AssessmentAccount, ASSESSMENT_ACCOUNTS, type CapacityArea } from '@candela/contracts';
import type { SaveState } from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { type ProblemError, problemFrom } from '../../session/problem-error.js';

/** What somebody wrote about an area, and the version of it that the server has. */
export interface WrittenLevel {
  readonly level: number | null;
  readonly evidence: string;
}

/** What somebody else wrote to an area or a text since it was read; of a text the evidence alone. */
export interface LevelConflict extends WrittenLevel {
  readonly version: number;
}

/** What is saved by itself. */
export type AssessmentPart = CapacityArea | AssessmentAccount;

/** The requests that save an assessment. */
export interface AssessmentStore {
  saveLevel(
    area: CapacityArea,
    version: number,
    written: WrittenLevel,
    intention: Intention,
  ): Promise<number>;
  saveAccount(
    account: AssessmentAccount,
    before: string,
    text: string,
    intention: Intention,
  ): Promise<number>;
}

/**
 * An assessment while it is filled in: what is typed is saved a moment later, area by area, one request at a time. What
 * somebody else wrote meanwhile is kept beside it until the person has chosen.
 */
export class AssessmentDraft {
  readonly levels: WritableSignal<Readonly<Partial<Record<CapacityArea, WrittenLevel>>>>;
  readonly accounts: WritableSignal<Readonly<Record<AssessmentAccount, string>>>;
  readonly conflicts = signal<Readonly<Partial<Record<AssessmentPart, LevelConflict>>>>({});
  readonly state = signal<SaveState>({ kind: 'idle' });

  private readonly versions = new Map<CapacityArea, number>();
  private readonly known = new Map<AssessmentAccount, string>();
  private readonly waiting = new Set<AssessmentPart>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;

  constructor(
    view: AssessmentView,
    private readonly store: AssessmentStore,
    private readonly sentence: (error: ProblemError) => string,
    private readonly delayMs = 1_000,
  ) {
    this.levels = signal(
      Object.fromEntries(
        view.levels.map(({ area, level, evidence }) => [area, { level, evidence: evidence ?? '' }]),
      ),
    );
    for (const { area, version } of view.levels) this.versions.set(area, version);
    this.accounts = signal({
      example: view.accounts.example ?? '',
      planChanges: view.accounts.planChanges ?? '',
      obstacles: view.accounts.obstacles ?? '',
    });
    for (const account of ASSESSMENT_ACCOUNTS) this.known.set(account, this.accounts()[account]);
  }

  /** Somebody typed or chose something about an area. */
  write(area: CapacityArea, change: Partial<WrittenLevel>): void {
    const before = this.levels()[area] ?? { level: null, evidence: '' };
    this.levels.set({ ...this.levels(), [area]: { ...before, ...change } });
    this.plan(area);
  }

  tell(account: AssessmentAccount, text: string): void {
    this.accounts.set({ ...this.accounts(), [account]: text });
    this.plan(account);
  }

  /** Settles a conflict: with what stands here, with what somebody else wrote, or with a text made of both. */
  settle(part: AssessmentPart, choice: WrittenLevel): void {
    const theirs = this.conflicts()[part];
    if (!theirs) return;
    const { [part]: _settled, ...others } = this.conflicts();
    this.conflicts.set(others);
    this.state.set({ kind: 'typing' });
    if (this.isAccount(part)) {
      this.known.set(part, theirs.evidence);
      this.tell(part, choice.evidence);
    } else {
      this.versions.set(part, theirs.version);
      this.write(part, choice);
    }
  }

  /** Saves at once what waits; resolves when nothing waits or somebody has to choose. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.running;
    await (this.running = this.saveAll());
    this.running = null;
    return this.waiting.size === 0 && Object.keys(this.conflicts()).length === 0;
  }

  private plan(part: AssessmentPart): void {
    this.waiting.add(part);
    if (this.state().kind !== 'conflict') this.state.set({ kind: 'typing' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.delayMs);
  }

  private async saveAll(): Promise<void> {
    for (const part of [...this.waiting]) {
      if (this.conflicts()[part]) continue;
      this.waiting.delete(part);
      this.state.set({ kind: 'saving' });
      try {
        await (this.isAccount(part) ? this.saveAccount(part) : this.saveLevel(part));
      } catch (thrown) {
        if (!this.failed(part, problemFrom(thrown))) return;
      }
    }
    if (Object.keys(this.conflicts()).length > 0) this.state.set({ kind: 'conflict' });
    else if (this.waiting.size > 0) this.state.set({ kind: 'typing' });
    else if (this.state().kind === 'saving') this.state.set({ kind: 'saved', at: new Date() });
  }

  private async saveLevel(area: CapacityArea): Promise<void> {
    const written = this.levels()[area] ?? { level: null, evidence: '' };
    const version = this.versions.get(area) ?? 1;
    this.versions.set(area, await this.store.saveLevel(area, version, written, new Intention()));
  }

  private async saveAccount(account: AssessmentAccount): Promise<void> {
    const text = this.accounts()[account];
    await this.store.saveAccount(account, this.known.get(account) ?? '', text, new Intention());
    this.known.set(account, text);
  }

  /** Notes what went wrong; whether the others are to be tried all the same. */
  private failed(part: AssessmentPart, problem: ProblemError): boolean {
    if (problem.status === 412) {
      const theirs = problem.conflict as Partial<LevelConflict> & { text?: string };
      const conflict = {
        level: theirs.level ?? null,
        evidence: theirs.evidence ?? theirs.text ?? '',
        version: theirs.version ?? 1,
      };
      this.conflicts.set({ ...this.conflicts(), [part]: conflict });
      return true;
    }
    this.waiting.add(part);
    if (problem.isUnreachable) {
      this.state.set({ kind: 'waiting' });
      this.timer = setTimeout(() => void this.flush(), 10 * this.delayMs);
    } else this.state.set({ kind: 'failed', reason: this.sentence(problem) });
    return false;
  }

  private isAccount(part: AssessmentPart): part is AssessmentAccount {
    return ASSESSMENT_ACCOUNTS.some((account) => account === part);
  }
}
