import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { Column } from '@candela/contracts';
import { CellWords } from './cell-words.js';

/** A cell that was planned: read beside those that are typed. */
@Component({
  selector: 'ui-planned-cell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `{{ words.cell(column(), value()) }}`,
})
export class PlannedCell {
  protected readonly words = inject(CellWords);
  readonly column = input.required<Column>();
  readonly value = input.required<unknown>();
}
