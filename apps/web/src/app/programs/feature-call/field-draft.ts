import { computed, signal, type Signal } from '@angular/core';

/** What was typed, by field; only what differs from what is saved. */
export type Typed = Readonly<Record<string, string>>;

/** The saved value of a field. */
export type Saved = (field: string) => string;

/** A field that both this page and somebody else changed. */
export interface FieldConflict {
  readonly field: string;
  readonly yours: string;
  readonly theirs: string;
}

export interface Rebased {
  readonly typed: Typed;
  readonly conflicts: readonly FieldConflict[];
}

/**
 * Carries what was typed over to what somebody else saved meanwhile: fields that only one of the two changed are
 * settled, those that both changed stay as typed and are told.
 */
export function rebase(typed: Typed, before: Saved, now: Saved): Rebased {
  const kept: Record<string, string> = {};
  const conflicts: FieldConflict[] = [];
  for (const [field, yours] of Object.entries(typed)) {
    const theirs = now(field);
    if (yours === theirs) continue;
    kept[field] = yours;
    if (theirs !== before(field)) conflicts.push({ field, yours, theirs });
  }
  return { typed: kept, conflicts };
}

/**
 * What a person changes on a page before it is saved, over what is saved. Nothing that was typed is ever lost to a
 * reload or to another writer.
 */
export class FieldDraft {
  private readonly changes = signal<Typed>({});
  private readonly unsettled = signal<readonly FieldConflict[]>([]);
  /** The saved values that the changes were typed over. */
  private base: Saved | null = null;

  readonly typed = this.changes.asReadonly();
  /** What the person has to choose about before saving. */
  readonly conflicts = this.unsettled.asReadonly();
  readonly count = computed(() => Object.keys(this.changes()).length);
  readonly isDirty = computed(() => this.count() > 0);

  constructor(private readonly saved: Signal<Saved>) {}

  /** What the field shows. */
  value(field: string): string {
    return this.changes()[field] ?? this.saved()(field);
  }

  /** Takes what was typed; back at the saved value the field counts as unchanged. */
  set(field: string, value: string): void {
    const { [field]: _before, ...others } = this.changes();
    this.changes.set(value === this.saved()(field) ? others : { ...others, [field]: value });
  }

  /** Forgets everything typed, after saving or on request. */
  clear(): void {
    this.changes.set({});
    this.unsettled.set([]);
  }

  /**
   * Moves over to what is saved `now`, by this page or by somebody else: fields both changed become conflicts. `own` is
   * what this page has just sent; a field typed on while it was on its way stays typed. Returns how many conflicts there
   * are.
   */
  moveTo(now: Saved, own: Typed = {}): number {
    const before = this.base ?? now;
    if (before === now && this.base) return this.unsettled().length;
    this.base = now;
    const open = Object.entries(this.changes()).filter(([field, value]) => own[field] !== value);
    const { typed, conflicts } = rebase(
      Object.fromEntries(open),
      (field) => (field in own ? now(field) : before(field)),
      now,
    );
    this.changes.set(typed);
    this.unsettled.set(conflicts);
    return conflicts.length;
  }

  /** Settles a conflict with the value that shall be saved. Call after the saved values have been exchanged. */
  settle(conflict: FieldConflict, value: string): void {
    this.set(conflict.field, value);
    this.unsettled.update((all) => all.filter(({ field }) => field !== conflict.field));
  }
}
