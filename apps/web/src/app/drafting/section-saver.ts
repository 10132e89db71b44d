import { computed, signal } from '@angular/core';
import type { FieldProblem, SavedSection, SectionAnswers } from '@candela/contracts';
import { Intention } from '../session/intention.js';
import { problemFrom, type ProblemError } from '../session/problem-error.js';
import { backOffMs, Pause } from './back-off.js';
import {
  afterChoice,
  afterRefresh,
  afterRefusal,
  afterSave,
  changedQuestions,
  draftOf,
  edited,
  type SectionDraft,
  type StoredSection,
  toSave,
} from './section-draft.js';

/** Quiet after the last key before a save, and the longest that typing without a pause puts one off. */
const QUIET_MS = 900;
const PATIENCE_MS = 6_000;

const WORTH_WAITING_FOR = [0, 429, 502, 503, 504];

/** Where a saver reads and writes. Both reject with a `ProblemError`. */
export interface SectionStore {
  save(answers: SectionAnswers, version: number, intention: Intention): Promise<SavedSection>;
  read(): Promise<StoredSection>;
}

interface Attempt {
  readonly answers: SectionAnswers;
  readonly version: number;
  readonly intention: Intention;
}

type Phase = 'resting' | 'saving' | 'waiting';

/**
 * Saves one section while it is typed, one request at a time. An attempt whose outcome is unknown is repeated with the
 * same key and contents until it is known, so that nothing is written twice; what others changed is read and merged
 * before anything else is sent. Keeps everything in memory only.
 */
export class SectionSaver {
  private readonly current = signal<SectionDraft>({
    version: 0,
    stored: {},
    mine: {},
    conflicts: [],
    refused: [],
  });
  private readonly phaseNow = signal<Phase>('resting');
  private readonly failureNow = signal<ProblemError | null>(null);
  private readonly savedAtNow = signal<Date | null>(null);
  private readonly refusals = signal<readonly FieldProblem[]>([]);
  private readonly pause = new Pause();
  private attempt: Attempt | null = null;
  private mustRead = false;
  private run: Promise<void> | null = null;
  private quiet: ReturnType<typeof setTimeout> | undefined;
  private typingSince: number | null = null;
  private readonly ended = signal(false);

  readonly draft = this.current.asReadonly();
  readonly phase = this.phaseNow.asReadonly();
  /** What keeps it from saving until a person does something; null while it saves, or waits, by itself. */
  readonly failure = this.failureNow.asReadonly();
  /** When something was last saved from here. */
  readonly savedAt = this.savedAtNow.asReadonly();
  /** What the server refuses in the present answers. */
  readonly refused = computed(() => {
    const { refused } = this.current();
    return this.refusals().filter((problem) => refused.includes(questionOf(problem)));
  });
  /** Whether something on the page is not stored. */
  readonly hasUnsaved = computed(() => !this.ended() && changedQuestions(this.current()).length > 0);

  constructor(
    private readonly store: SectionStore,
    stored: Pick<StoredSection, 'version' | 'answers'>,
  ) {
    this.current.set(draftOf(stored));
  }

  /** Takes a changed answer, and saves it once the person pauses. */
  edit(question: string, value: unknown): void {
    this.current.update((draft) => edited(draft, question, value));
    this.typingSince ??= Date.now();
    const patience = Math.max(0, this.typingSince + PATIENCE_MS - Date.now());
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => void this.flush(), Math.min(QUIET_MS, patience));
  }

  /** Settles a conflict by this answer, and saves it. */
  choose(question: string, value: unknown): void {
    this.current.update((draft) => afterChoice(draft, question, value));
    void this.flush();
  }

  /** Takes in what the section holds now, as the page was given it. */
  takeIn(stored: StoredSection): void {
    if (this.attempt || stored.version < this.current().version) return;
    this.current.update((draft) => afterRefresh(draft, stored));
  }

  /** Reads what others saved in the meantime, unless saving is under way, which does so by itself. */
  refresh(): Promise<void> {
    this.mustRead = true;
    return this.flush();
  }

  /** Saves now; cuts a wait short. Resolves when all is saved or a person is needed: on a bad line, that takes its time. */
  flush(): Promise<void> {
    clearTimeout(this.quiet);
    this.typingSince = null;
    this.pause.wake();
    this.run ??= this.work().finally(() => (this.run = null));
    return this.run;
  }

  /** Stops for good; what is unsaved is forgotten. */
  end(): void {
    this.ended.set(true);
    clearTimeout(this.quiet);
    this.pause.wake();
  }

  private async work(): Promise<void> {
    this.failureNow.set(null);
    let failures = 0;
    while (!this.ended() && this.hasWork()) {
      this.phaseNow.set(failures > 0 ? 'waiting' : 'saving');
      try {
        await this.step();
        failures = 0;
      } catch (error) {
        const problem = problemFrom(error);
        if (!WORTH_WAITING_FOR.includes(problem.status)) {
          this.attempt = null;
          this.mustRead = false;
          this.failureNow.set(problem);
          break;
        }
        failures += 1;
        this.phaseNow.set('waiting');
        await this.pause.rest(backOffMs(failures));
      }
    }
    this.phaseNow.set('resting');
  }

  private hasWork(): boolean {
    return this.attempt !== null || this.mustRead || Object.keys(toSave(this.current())).length > 0;
  }

  private step(): Promise<void> {
    if (!this.attempt && this.mustRead) return this.read();
    const { version } = this.current();
    this.attempt ??= { answers: toSave(this.current()), version, intention: new Intention() };
    return this.save(this.attempt);
  }

  private async read(): Promise<void> {
    const stored = await this.store.read();
    this.mustRead = false;
    this.current.update((draft) => afterRefresh(draft, stored));
  }

  private async save(attempt: Attempt): Promise<void> {
    try {
      const saved = await this.store.save(attempt.answers, attempt.version, attempt.intention);
      this.attempt = null;
      this.current.update((draft) => afterSave(draft, attempt.answers, saved.version));
      this.savedAtNow.set(new Date(saved.savedAt));
      this.mustRead ||= saved.changedByOthers.length > 0;
    } catch (error) {
      const problem = problemFrom(error);
      if (problem.status === 412) {
        this.attempt = null;
        this.mustRead = true;
      } else if (problem.code === 'drafting.answers-not-acceptable') {
        this.attempt = null;
        this.refuse(problem, attempt);
      } else throw problem;
    }
  }

  /** Sets aside what cannot be stored as it is; the other answers are sent without it. */
  private refuse({ errors }: ProblemError, attempt: Attempt): void {
    const named = errors.map(questionOf).filter((question) => question in attempt.answers);
    const questions = named.length > 0 ? named : Object.keys(attempt.answers);
    this.refusals.update((problems) => [
      ...problems.filter((problem) => !questions.includes(questionOf(problem))),
      ...errors,
    ]);
    this.current.update((draft) => afterRefusal(draft, questions));
  }
}

/** The question of a problem's path, "/section/question/…". */
function questionOf({ path }: FieldProblem): string {
  return path.split('/')[2] ?? '';
}
