import { computed, inject, Injectable, type Signal, signal } from '@angular/core';
import { type FieldProblem, type Question, validateAnswer } from '@candela/contracts';
import { ProblemWording } from './problem-wording.js';

/** What a question's problems are worked out from. */
export interface QuestionInputs {
  readonly question: Signal<Question>;
  readonly value: Signal<unknown>;
  /** Path of the question: "/budget/lines". */
  readonly path: Signal<string>;
  readonly currency: Signal<string>;
  /** Problems given from outside: they are shown, and from then on everything that is missing is as well. */
  readonly given: Signal<readonly FieldProblem[]>;
}

/**
 * Which problems of one question are shown now. While it was never left: none. After it was left: limits that are broken
 * and what is missing inside of what was begun, but not that it is empty. After problems were given: everything. Problems
 * in answers are found here with the server's own rules, so that they vanish as they are put right.
 */
@Injectable()
export class QuestionProblems {
  private readonly wording = inject(ProblemWording);
  private readonly inputs = signal<QuestionInputs | null>(null);
  private readonly wasLeft = signal(false);
  private readonly valueWhenGiven = new WeakMap<readonly FieldProblem[], unknown>();

  /** Sentences by path: the first problem of each place. */
  readonly byPath = computed<ReadonlyMap<string, string>>(() => {
    const inputs = this.inputs();
    const sentences = new Map<string, string>();
    if (!inputs) return sentences;
    for (const problem of this.shown(inputs)) {
      if (!sentences.has(problem.path))
        sentences.set(problem.path, this.wording.sentence(problem, inputs.question()));
    }
    return sentences;
  });

  watch(inputs: QuestionInputs): void {
    this.inputs.set(inputs);
  }

  /** The person went on to something else. */
  leave(): void {
    this.wasLeft.set(true);
  }

  private shown(inputs: QuestionInputs): readonly FieldProblem[] {
    const path = inputs.path();
    const given = inputs
      .given()
      .filter((problem) => problem.path === path || problem.path.startsWith(`${path}/`));
    if (given.length === 0 && !this.wasLeft()) return [];
    const found = validateAnswer(inputs.question(), inputs.value(), path, {
      mode: 'submit',
      currency: inputs.currency(),
    });
    const own =
      given.length > 0
        ? found
        : found.filter((problem) => !(problem.path === path && isAboutNothing(problem)));
    return [...own, ...this.stillTrue(inputs, given)];
  }

  /** Problems only the server can find hold until the answer is changed. */
  private stillTrue(inputs: QuestionInputs, given: readonly FieldProblem[]): readonly FieldProblem[] {
    const all = inputs.given();
    if (!this.valueWhenGiven.has(all)) this.valueWhenGiven.set(all, inputs.value());
    const changed = this.valueWhenGiven.get(all) !== inputs.value();
    return changed ? [] : given.filter((problem) => !problem.code.startsWith('form.'));
  }
}

function isAboutNothing(problem: FieldProblem): boolean {
  return problem.code === 'form.required' || problem.code === 'form.too-few-rows';
}
