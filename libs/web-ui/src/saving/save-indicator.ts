import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Dates } from '../format/dates.js';
import { Texts } from '../text/texts.js';

/** How saving stands. `waiting` tries again by itself; `failed` and `conflict` need the person. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'typing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'conflict' };

/** Says at every moment whether what was typed is safe. Only what needs attention is read aloud at once. */
@Component({
  selector: 'ui-save-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="state" [class]="state().kind">
      <span class="dot" aria-hidden="true"></span>
      <span [attr.role]="needsPerson() ? 'alert' : null" [attr.aria-live]="needsPerson() ? null : 'off'">{{
        words()
      }}</span>
    </span>
  `,
  styles: `
    .state {
      --dot: var(--line-strong);
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      min-height: 1.5rem;
      color: var(--ink-soft);
      font-size: 0.9375rem;
    }
    .dot {
      flex: none;
      width: 0.625rem;
      height: 0.625rem;
      border-radius: 50%;
      background: var(--dot);
    }
    .idle .dot {
      display: none;
    }
    .saved {
      --dot: var(--good);
    }
    .typing,
    .saving {
      --dot: var(--flame);
    }
    .waiting {
      --dot: var(--warn);
      color: var(--warn);
    }
    .waiting .dot {
      border-radius: 0;
      transform: rotate(45deg);
    }
    .failed,
    .conflict {
      --dot: var(--bad);
      color: var(--bad);
      font-weight: 600;
    }
    .failed .dot,
    .conflict .dot {
      border-radius: 2px;
    }
  `,
})
export class SaveIndicator {
  private readonly texts = inject(Texts);
  private readonly dates = inject(Dates);

  readonly state = input.required<SaveState>();

  protected readonly needsPerson = computed(() => ['failed', 'conflict'].includes(this.state().kind));
  protected readonly words = computed(() => {
    const state = this.state();
    switch (state.kind) {
      case 'saved':
        return this.texts.t('ui.save.saved', { time: this.dates.show(state.at, 'time') });
      case 'failed':
        return this.texts.t('ui.save.failed', { reason: state.reason });
      default:
        // i18n-keys: ui.save.idle ui.save.typing ui.save.saving ui.save.waiting ui.save.conflict
        return this.texts.t(`ui.save.${state.kind}`);
    }
  });
}
