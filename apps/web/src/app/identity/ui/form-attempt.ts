import { computed, inject, Injectable, signal } from '@angular/core';
import { type SummaryError, Texts } from '@candela/web-ui';
import { problemFrom, type ProblemError } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';

/**
 * One form being filled in: what is missing, what the server said, and whether it is being sent. Fields are named as in
 * the body (`email`, `newPerson/password`); the id of a field is `fieldId(name)`. Provide one per form component.
 */
@Injectable()
export class FormAttempt {
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly missing = signal<Readonly<Record<string, string>>>({});
  private readonly problem = signal<ProblemError | null>(null);
  private readonly busy = signal(false);
  private prefix = '';
  private groups: readonly string[] = [];

  readonly isBusy = this.busy.asReadonly();
  /** The code of what the server said, for pages that offer a way out. */
  readonly code = computed(() => this.problem()?.code ?? null);

  private readonly sentences = computed<Readonly<Record<string, string>>>(() => {
    const problem = this.problem();
    if (problem) return this.problems.byField(problem);
    return Object.fromEntries(Object.entries(this.missing()).map(([name, key]) => [name, this.texts.t(key)]));
  });

  /** Everything that is wrong, for the summary on top of the form. */
  readonly summary = computed<SummaryError[]>(() => {
    const problem = this.problem();
    const ofFields = Object.entries(this.sentences()).map(([name, text]) => ({
      text,
      fieldId: this.linked(name),
    }));
    if (problem && ofFields.length === 0) return [{ text: this.problems.sentence(problem), fieldId: null }];
    return ofFields;
  });

  /** Distinguishes the fields of two forms on one page. */
  named(prefix: string): this {
    this.prefix = `${prefix}-`;
    return this;
  }

  /** Fields that stand for everything inside of them, as a list does for its rows. */
  standingFor(...names: readonly string[]): this {
    this.groups = names;
    return this;
  }

  fieldId(name: string): string {
    return this.prefix + name.replaceAll('/', '-');
  }

  /** What is wrong with a field, in a sentence. */
  error(name: string): string | null {
    return this.sentences()[name] ?? null;
  }

  /** The first thing wrong with a field or with anything inside of it (`grants/1/role` for `grants`). */
  errorWithin(name: string): string | null {
    const found = Object.entries(this.sentences()).find(
      ([path]) => path === name || path.startsWith(`${name}/`),
    );
    return found?.[1] ?? null;
  }

  /**
   * Sends the form unless something is `missing` (names of fields and keys of sentences, null where all is well).
   * Returns whether it worked; a second press while it is on its way does nothing.
   */
  async send(
    missing: Readonly<Record<string, string | null>>,
    work: () => Promise<unknown>,
  ): Promise<boolean> {
    if (this.busy()) return false;
    const lacking = Object.entries(missing).filter((entry): entry is [string, string] => entry[1] !== null);
    this.problem.set(null);
    this.missing.set(Object.fromEntries(lacking));
    if (lacking.length > 0) return false;
    this.busy.set(true);
    try {
      await work();
      return true;
    } catch (error) {
      this.problem.set(problemFrom(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  /** Forgets what was wrong. */
  reset(): void {
    this.problem.set(null);
    this.missing.set({});
  }

  private linked(name: string): string {
    return this.fieldId(this.groups.find((group) => name.startsWith(`${group}/`)) ?? name);
  }
}
