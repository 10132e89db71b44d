import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { type Column, DRAFT_LIMITS, isAsked, isEmpty } from '@candela/contracts';
import { Announcer } from '../feedback/announcer.js';
import { Icon } from '../icon/icon.js';
import { LanguageStore } from '../text/language-store.js';
import { Texts } from '../text/texts.js';
import { CellEditor } from './cell-editor.js';
import { fieldIdOf } from './field-id.js';
import { gridMove } from './grid-keys.js';
import { PlannedCell } from './planned-cell.js';
import { isTable, readPasted, type UnreadCell } from './pasted-table.js';
import { withPart } from './read-answer.js';

export type GridRow = Readonly<Record<string, unknown>>;

/** A column that is worked out from the others: shown after the column `after`, never typed. */
export interface ComputedColumn {
  readonly key: string;
  readonly label: string;
  readonly after: string;
  /** What stands in a row, as a finished text; empty where it cannot be worked out yet. */
  readonly text: (row: number) => string;
}

/** A sum below a column. */
export type GridFoot = Readonly<Record<string, string>>;

/**
 * Rows and columns that are typed like a spreadsheet: keys go from cell to cell, tables are pasted, rows are added at the
 * end and come back when removed by mistake. Where there is little room each row becomes a card.
 */
@Component({
  selector: 'ui-rows',
  imports: [CellEditor, Icon, PlannedCell],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rows-editor.html',
  styleUrl: './rows-editor.css',
})
export class RowsEditor {
  protected readonly texts = inject(Texts);
  private readonly languages = inject(LanguageStore);
  private readonly announcer = inject(Announcer);
  private readonly injector = inject(Injector);
  private readonly destroyRef = inject(DestroyRef);
  private readonly undoButton = viewChild<ElementRef<HTMLElement>>('undoButton');

  readonly columns = input.required<readonly Column[]>();
  readonly rows = input.required<readonly GridRow[]>();
  /** Path of the question: ids of cells and the errors' paths begin with it. */
  readonly path = input.required<string>();
  readonly currency = input.required<string>();
  /** Names the grid for assistive technology. */
  readonly label = input.required<string>();
  readonly maxRows = input<number>(DRAFT_LIMITS.rows);
  /** Sentences by path ("/budget/lines/0/unitCost"). */
  readonly errors = input<ReadonlyMap<string, string>>(new Map());
  readonly computedColumns = input<readonly ComputedColumn[]>([]);
  readonly foot = input<GridFoot | null>(null);
  /** What counts in an empty cell, by "row/column". */
  readonly placeholders = input<ReadonlyMap<string, string>>(new Map());
  readonly disabled = input(false);
  /** The rows as they were planned: their cells are read, not typed, and there are as many rows as these. */
  readonly planned = input<readonly GridRow[] | null>(null);
  /** All rows after a change. */
  readonly rowsChange = output<readonly GridRow[]>();

  /** The rows with every change at once: two changes may come before the page gives the first one back. */
  private readonly latest = linkedSignal(() => this.rows());
  /** One empty row stands ready where there is none; it is no answer until something is typed. */
  protected readonly shown = computed<readonly GridRow[]>(
    () =>
      this.planned()?.map((row, index) => ({ ...this.latest()[index], ...row })) ??
      (this.latest().length > 0 ? this.latest() : [{}]),
  );
  protected readonly removed = signal<{ index: number; row: GridRow } | null>(null);
  protected readonly unread = signal<readonly UnreadCell[]>([]);
  protected readonly pasted = signal(0);

  protected computedAfter(column: Column): readonly ComputedColumn[] {
    return this.computedColumns().filter((extra) => extra.after === column.key);
  }

  protected idOf(row: number, column: string): string {
    return fieldIdOf(`${this.path()}/${row}/${column}`);
  }

  protected isPlanned(index: number, column: Column): boolean {
    return column.key in (this.planned()?.[index] ?? {});
  }

  protected isAsked(column: Column, row: GridRow): boolean {
    return isAsked(column, row);
  }

  protected put(index: number, column: Column, value: unknown): void {
    const rows = [...this.shown()];
    rows[index] = withPart(rows[index] ?? {}, column.key, value);
    this.change(rows);
  }

  protected add(): void {
    const at = this.shown().length;
    this.change([...this.shown(), {}]);
    this.focusCell(at, 0);
  }

  protected remove(index: number): void {
    const row = this.shown()[index] ?? {};
    this.change(this.shown().filter((_, at) => at !== index));
    this.removed.set(isEmpty(row) ? null : { index, row });
    this.announcer.say(this.texts.t('ui.form.rowRemoved', { row: index + 1 }));
    this.soon(() => this.undoButton()?.nativeElement.focus());
  }

  protected undo(): void {
    const removed = this.removed();
    if (!removed) return;
    const rows = [...this.latest()];
    rows.splice(removed.index, 0, removed.row);
    this.removed.set(null);
    this.change(rows);
    this.focusCell(removed.index, 0);
  }

  protected onKey(event: KeyboardEvent): void {
    const place = this.placeOf(event.target);
    const move = place && gridMove(event);
    if (!place || !move) return;
    event.preventDefault();
    const row = place.row + move.rows;
    const isPastEnd = row >= this.shown().length;
    if (isPastEnd && event.key === 'Enter' && !this.disabled() && !this.planned() && row < this.maxRows()) {
      this.change([...this.shown(), {}]);
    }
    this.focusCell(row, place.column + move.columns);
  }

  protected onPaste(event: ClipboardEvent): void {
    const place = this.placeOf(event.target);
    const column = place && this.columns()[place.column];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!column || this.disabled() || this.planned() || !isTable(text, column)) return;
    event.preventDefault();
    const table = readPasted(
      text,
      this.columns().slice(place.column),
      this.languages.language(),
      this.currency(),
    );
    const rows = [...this.shown()];
    table.rows.slice(0, DRAFT_LIMITS.rows - place.row).forEach((given, offset) => {
      rows[place.row + offset] = { ...rows[place.row + offset], ...given };
    });
    this.unread.set(table.unread.map((cell) => ({ ...cell, row: cell.row + place.row })));
    this.pasted.set(table.rows.length);
    this.change(rows);
  }

  private change(rows: readonly GridRow[]): void {
    this.latest.set(rows);
    this.rowsChange.emit(rows);
  }

  private placeOf(target: EventTarget | null): { row: number; column: number } | null {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    if (!cell) return null;
    return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
  }

  private focusCell(row: number, column: number): void {
    const key = this.columns()[column]?.key;
    if (key === undefined || row < 0) return;
    this.soon(() => {
      const box = document.getElementById(this.idOf(row, key));
      box?.focus();
      if (box instanceof HTMLInputElement && box.type !== 'date') box.select();
      if (box instanceof HTMLTextAreaElement) box.select();
    });
  }

  private soon(act: () => void): void {
    const scheduled = afterNextRender(act, { injector: this.injector });
    this.destroyRef.onDestroy(() => scheduled.destroy());
  }
}
