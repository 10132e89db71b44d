import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type Question } from '@candela/contracts';
import { AnswerView, ConflictView, Texts } from '@candela/web-ui';
import type { OpenConflict } from './section-draft.js';
import { FileList } from './file-list.js';

/** One answer that two people changed: both side by side, whatever its kind, to choose from or, for texts, to join. */
@Component({
  selector: 'app-answer-conflict',
  imports: [AnswerView, ConflictView, FileList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let asked = question();
    <ui-conflict
      [question]="texts.localized(asked.label)"
      [yours]="isText() ? text(mine()) : ''"
      [theirs]="isText() ? text(conflict().theirs) : ''"
      [theirName]="conflict().savedBy"
      [theirAt]="conflict().savedAt"
      [mergeable]="isText()"
      [maxWords]="asked.kind === 'longText' ? asked.maxWords : 0"
      (keepYours)="chosen.emit(mine())"
      (takeTheirs)="chosen.emit(conflict().theirs)"
      (merged)="chosen.emit($event)"
    >
      <ng-container uiYours>
        @if (asked.kind === 'file') {
          <app-file-list [value]="mine()" />
        } @else if (!isText()) {
          <ui-answer [question]="asked" [value]="mine()" [currency]="currency()" />
        }
      </ng-container>
      <ng-container uiTheirs>
        @if (asked.kind === 'file') {
          <app-file-list [value]="conflict().theirs" />
        } @else if (!isText()) {
          <ui-answer [question]="asked" [value]="conflict().theirs" [currency]="currency()" />
        }
      </ng-container>
    </ui-conflict>
  `,
})
export class AnswerConflict {
  protected readonly texts = inject(Texts);

  readonly question = input.required<Question>();
  readonly conflict = input.required<OpenConflict>();
  /** The answer on this page. */
  readonly mine = input.required<unknown>();
  readonly currency = input.required<string>();
  /** The answer that is to be stored. */
  readonly chosen = output<unknown>();

  protected readonly isText = computed(() => ['text', 'longText'].includes(this.question().kind));

  protected text(value: unknown): string {
    return typeof value === 'string' ? value : '';
  }
}
