import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Dates, SaveIndicator, Texts } from '@candela/web-ui';
import { ProblemTexts } from '../session/problem-texts.js';
import { saveStateOf } from './save-state.js';
import type { SectionPage } from './section-page.js';
import type { SectionSaver } from './section-saver.js';

/** Always in sight: whether what was typed is safe; beside it whatever the page puts there, such as a deadline. */
@Component({
  selector: 'app-save-bar',
  imports: [SaveIndicator],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="inside">
      <span class="state">
        <ui-save-state [state]="saveState()" />
        @if (lastSaved(); as lastSaved) {
          <span class="small soft last">{{ lastSaved }}</span>
        }
      </span>
      @if (saveState().kind === 'failed' || saveState().kind === 'waiting') {
        <button type="button" class="button button-small" (click)="saver().flush()">
          {{ t('drafting.saveAgain') }}
        </button>
      }
      <ng-content />
    </div>
  `,
  styles: `
    :host {
      display: block;
      position: sticky;
      bottom: 0;
      z-index: 5;
      border-top: 1px solid var(--line);
      background: var(--surface-raised);
    }
    .inside {
      display: flex;
      align-items: center;
      gap: var(--space-1) var(--space-3);
      max-width: calc(var(--page) + 2 * var(--space-3));
      min-height: 3.25rem;
      margin-inline: auto;
      padding: var(--space-1) var(--space-3);
    }
    .state {
      display: flex;
      flex: 1;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--space-2);
    }
    @media (max-width: 40rem) {
      .inside {
        padding-inline: var(--space-2);
      }
      .last {
        display: none;
      }
    }
  `,
})
export class SaveBar {
  protected readonly t = inject(Texts).t;
  private readonly dates = inject(Dates);
  private readonly problemTexts = inject(ProblemTexts);

  readonly saver = input.required<SectionSaver>();
  readonly summary = input.required<Pick<SectionPage['summary'], 'savedAt' | 'savedBy'>>();

  protected readonly saveState = computed(() =>
    saveStateOf(this.saver(), {
      failure: (error) => this.problemTexts.sentence(error),
      refused: () => this.t('drafting.refused'),
    }),
  );
  /** Who saved before this page did, and when. */
  protected readonly lastSaved = computed(() => {
    const { savedAt, savedBy } = this.summary();
    if (!savedAt || !savedBy || this.saver().savedAt()) return null;
    return this.t('drafting.savedBy', {
      name: savedBy.name,
      at: this.dates.show(savedAt, 'dateTimeShort'),
    });
  });
}
