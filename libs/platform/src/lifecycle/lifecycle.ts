import { DomainError, InvariantError } from '../errors/domain-error.js';

interface StateDefinition<Group extends string> {
  groups?: readonly Group[];
  /** Nothing leads out of a final state. */
  final?: true;
}

interface TransitionDefinition<State extends string> {
  from: readonly State[];
  /** Several targets: whoever applies the action names one. */
  to: State | readonly State[];
}

interface LifecycleDefinition<State extends string, Action extends string, Group extends string> {
  /** The word for the thing, as in `application`. */
  subject: string;
  initial: State;
  states: Record<State, StateDefinition<Group>>;
  actions: Record<Action, TransitionDefinition<State>>;
}

/** The state does not allow the action; the code is the same for every thing that has states. */
export class StateForbids extends DomainError {
  constructor(subject: string, action: string, state: string) {
    super(`${subject}.state-forbids`, { status: 409, params: { action, state } });
  }
}

/** The states a thing goes through, as one table. Names for staff and public are catalogue keys `<subject>.state.<state>`. */
export class Lifecycle<
  State extends string = string,
  Action extends string = string,
  Group extends string = string,
> {
  constructor(private readonly definition: LifecycleDefinition<State, Action, Group>) {}

  get subject(): string {
    return this.definition.subject;
  }

  get initial(): State {
    return this.definition.initial;
  }

  get states(): State[] {
    return Object.keys(this.definition.states) as State[];
  }

  get actions(): Action[] {
    return Object.keys(this.definition.actions) as Action[];
  }

  /** Whether `action` leads anywhere from `state`. */
  allows(state: State, action: Action): boolean {
    return this.definition.actions[action].from.includes(state);
  }

  /** Whether `state` belongs to the named group. */
  in(group: Group, state: State): boolean {
    return this.definition.states[state].groups?.includes(group) ?? false;
  }

  /** The states of a named group, for queries. */
  statesIn(group: Group): State[] {
    return this.states.filter((state) => this.in(group, state));
  }

  /**
   * The state that `action` leads to. Throws `StateForbids` where the table has no such arrow; `target` chooses
   * between several and must be one of them.
   */
  next(state: State, action: Action, target?: State): State {
    if (!this.allows(state, action)) throw new StateForbids(this.subject, action, state);
    const targets = this.targets(action);
    const chosen = target ?? targets[0];
    if (chosen === undefined || !targets.includes(chosen) || (targets.length > 1 && !target)) {
      throw new InvariantError(
        `${this.subject}: ${action} leads to ${targets.join(' or ')}, not to ${target}`,
      );
    }
    return chosen;
  }

  /** What is wrong with the table: unknown, unreachable or dead-end states, final ones with a way out. Empty when sound. */
  problems(): string[] {
    const { states, initial } = this.definition;
    const found: string[] = [];
    const reached = this.reachable();
    for (const action of this.actions) {
      for (const state of [...this.definition.actions[action].from, ...this.targets(action)]) {
        if (!(state in states)) found.push(`${this.subject}: ${action} names the unknown state ${state}`);
      }
    }
    if (!(initial in states)) found.push(`${this.subject}: starts in the unknown state ${initial}`);
    for (const state of this.states) {
      const leaves = this.actions.some((action) => this.allows(state, action));
      const { final } = states[state];
      if (!reached.has(state)) found.push(`${this.subject}: nothing leads to the state ${state}`);
      if (!leaves && !final) found.push(`${this.subject}: the state ${state} is a dead end`);
      if (leaves && final) found.push(`${this.subject}: the final state ${state} has a way out`);
    }
    return found;
  }

  /** The table as a Mermaid state diagram, for the docs. */
  diagram(): string {
    const arrows = this.actions.flatMap((action) =>
      this.definition.actions[action].from.flatMap((from) =>
        this.targets(action).map((to) => `  ${from} --> ${to}: ${action}`),
      ),
    );
    const ends = this.states
      .filter((state) => this.definition.states[state].final)
      .map((state) => `  ${state} --> [*]`);
    return ['stateDiagram-v2', `  [*] --> ${this.initial}`, ...arrows, ...ends].join('\n');
  }

  private targets(action: Action): readonly State[] {
    const { to } = this.definition.actions[action];
    return typeof to === 'string' ? [to] : to;
  }

  private reachable(): Set<State> {
    const seen = new Set<State>([this.initial]);
    for (const state of seen) {
      for (const action of this.actions) {
        if (this.allows(state, action)) this.targets(action).forEach((target) => seen.add(target));
      }
    }
    return seen;
  }
}

/**
 * Declares the states of a thing and the actions that lead between them. The boot refuses a table with problems.
 */
export function lifecycle<State extends string, Action extends string, Group extends string = never>(
  definition: LifecycleDefinition<State, Action, Group>,
): Lifecycle<State, Action, Group> {
  return new Lifecycle(definition);
}
