import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import type { CallEventView } from '@candela/api-client';
import { Skeleton, type StatusTone, Texts, Timeline, type TimelineEntry } from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { CallsClient } from '../data/calls-client.js';
import { CallStore } from './call-store.js';

const TONES: Readonly<Record<string, StatusTone>> = {
  'call.publish': 'good',
  'call.open': 'good',
  'call.extend': 'warn',
  'call.cancel': 'bad',
};

// i18n-keys: call.happened.*
/** Everything that was done with a call, the latest first. */
@Component({
  selector: 'app-timeline-page',
  imports: [Skeleton, Timeline],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      @if (failure(); as error) {
        <p class="note note-bad" role="alert">{{ problems.sentence(error) }}</p>
      }
      @if (events().length === 0 && !failure()) {
        <ui-skeleton [lines]="5" />
      } @else {
        <ui-timeline [entries]="entries()" />
      }
      @if (cursor()) {
        <p>
          <button type="button" class="button" [disabled]="isLoading()" (click)="load()">
            {{ t('programs.timeline.more') }}
          </button>
        </p>
      }
    </div>
  `,
})
export class TimelinePage {
  private readonly client = inject(CallsClient);
  private readonly store = inject(CallStore);
  protected readonly problems = inject(ProblemTexts);
  protected readonly t = inject(Texts).t;

  protected readonly events = signal<readonly CallEventView[]>([]);
  protected readonly cursor = signal<string | null>(null);
  protected readonly isLoading = signal(false);
  protected readonly failure = signal<unknown>(null);
  protected readonly entries = computed<TimelineEntry[]>(() =>
    this.events().map((event) => ({
      id: event.seq,
      at: event.at,
      title: this.t(`call.happened.${event.action.replace('call.', '')}`),
      text: event.reason,
      who: event.actorName ?? this.t('programs.timeline.portal'),
      tone: TONES[event.action] ?? 'neutral',
    })),
  );

  constructor() {
    effect(() => {
      // Whatever changes the call adds to its timeline.
      if (!this.store.call()) return;
      untracked(() => {
        this.cursor.set(null);
        void this.load();
      });
    });
  }

  protected async load(): Promise<void> {
    const from = this.cursor();
    this.isLoading.set(true);
    this.failure.set(null);
    try {
      const { items, nextCursor } = await this.client.timeline(this.store.id() ?? '', from);
      this.events.update((events) => (from ? [...events, ...items] : items));
      this.cursor.set(nextCursor);
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.isLoading.set(false);
    }
  }
}
