import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Icon } from '../icon/icon.js';
import { Texts } from '../text/texts.js';

/** The way through a list that is fetched a page at a time. */
@Component({
  selector: 'ui-pager',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav class="row row-apart" [attr.aria-label]="t('ui.pager.label')">
      <p class="small soft" role="status">{{ summary() }}</p>
      <div class="row">
        <button
          type="button"
          class="button button-small"
          [disabled]="!hasPrevious()"
          (click)="previous.emit()"
        >
          <ui-icon name="left" [size]="16" /> {{ t('ui.pager.previous') }}
        </button>
        <button type="button" class="button button-small" [disabled]="!hasNext()" (click)="next.emit()">
          {{ t('ui.pager.next') }} <ui-icon name="right" [size]="16" />
        </button>
      </div>
    </nav>
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--space-2);
    }
  `,
})
export class Pager {
  protected readonly t = inject(Texts).t;

  readonly hasPrevious = input.required<boolean>();
  readonly hasNext = input.required<boolean>();
  /** For instance "25 of 3,105"; a finished sentence. */
  readonly summary = input('');
  readonly previous = output<void>();
  readonly next = output<void>();
}
