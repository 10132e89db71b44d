import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  contentChildren,
  Directive,
  inject,
  input,
  output,
  TemplateRef,
} from '@angular/core';
import { Icon } from '../icon/icon.js';
import { Texts } from '../text/texts.js';

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  /** Numbers stand to the right. */
  readonly numeric?: boolean;
  readonly sortable?: boolean;
  /** Names the row: its cell is a row header, and the head of the card on a phone. One column at most. */
  readonly rowHeader?: boolean;
}

export interface TableSort {
  readonly key: string;
  readonly direction: 'asc' | 'desc';
}

/** The cell of one column: `<ng-template uiCell="title" let-row>…</ng-template>`. */
@Directive({ selector: '[uiCell]' })
export class TableCell {
  readonly template = inject<TemplateRef<{ $implicit: unknown }>>(TemplateRef);
  readonly uiCell = input.required<string>();
}

/**
 * Rows with columns; on a phone each row becomes a card. Sorting is asked for, not done: the server sorts and pages.
 * A column without a cell template shows nothing, so every column has one.
 */
@Component({
  selector: 'ui-table',
  imports: [Icon, NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './data-table.html',
  styleUrl: './data-table.css',
})
export class DataTable<Row> {
  protected readonly t = inject(Texts).t;

  /** Says what the table is, above it or, with `hideCaption`, to assistive technology only. */
  readonly caption = input.required<string>();
  readonly hideCaption = input(false);
  readonly columns = input.required<readonly TableColumn[]>();
  readonly rows = input.required<readonly Row[]>();
  /** Identifies a row, so that its focus survives a reload of the list. */
  readonly rowId = input.required<(row: Row) => string>();
  readonly sort = input<TableSort | null>(null);
  readonly sortChange = output<TableSort>();

  private readonly cells = contentChildren(TableCell);
  protected readonly templates = computed(
    () => new Map(this.cells().map((cell) => [cell.uiCell(), cell.template] as const)),
  );

  protected ariaSort(column: TableColumn): 'ascending' | 'descending' | null {
    const sort = this.sort();
    if (!column.sortable || sort?.key !== column.key) return null;
    return sort.direction === 'asc' ? 'ascending' : 'descending';
  }

  protected toggle(column: TableColumn): void {
    const turned = this.ariaSort(column) === 'ascending' ? 'desc' : 'asc';
    this.sortChange.emit({ key: column.key, direction: turned });
  }
}
