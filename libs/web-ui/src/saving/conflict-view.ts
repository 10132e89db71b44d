import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { DatePipe } from '../format/date-pipe.js';
import { LongTextField } from '../field/long-text-field.js';
import { Texts } from '../text/texts.js';
import { wordDifference } from './word-difference.js';

let lastConflictNumber = 0;

/**
 * Two people changed one answer: both texts side by side, what differs marked. The person keeps one, or writes one out
 * of both. Nothing is lost before they chose. For answers that are no text, project `[uiYours]` and `[uiTheirs]` and
 * leave `mergeable` false.
 */
@Component({
  selector: 'ui-conflict',
  imports: [DatePipe, LongTextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './conflict-view.html',
  styleUrl: './conflict-view.css',
})
export class ConflictView {
  protected readonly t = inject(Texts).t;
  protected readonly headingId = `conflict-${++lastConflictNumber}`;

  /** The question both answered. */
  readonly question = input.required<string>();
  readonly yours = input('');
  readonly theirs = input('');
  /** Who saved the other answer, and when (ISO). */
  readonly theirName = input<string | null>(null);
  readonly theirAt = input<string | null>(null);
  /** Whether the answers are text, so that one can be written out of both. */
  readonly mergeable = input(true);
  readonly maxWords = input(0);
  /** Keep what stands on this page. */
  readonly keepYours = output<void>();
  /** Take what the other person saved. */
  readonly takeTheirs = output<void>();
  /** Save this text, made out of both. */
  readonly merged = output<string>();

  protected readonly difference = computed(() => wordDifference(this.yours(), this.theirs()));
  protected readonly isMerging = signal(false);
  protected readonly draft = linkedSignal(() => `${this.theirs()}\n\n${this.yours()}`);
}
