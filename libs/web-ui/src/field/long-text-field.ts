import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { wordCount } from '@candela/contracts';
import { FieldControl } from './field-control.js';
import { FieldFrame } from './field-frame.js';

/** Text of several lines that grows with what is typed, with a counter that counts words as the server does. */
@Component({
  selector: 'ui-long-text',
  imports: [FieldFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-field-frame [of]="this">
      <textarea
        class="control"
        [id]="fieldId()"
        [rows]="rows()"
        [value]="value()"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="shownError() ? 'true' : null"
        [attr.aria-required]="required() ? 'true' : null"
        [disabled]="disabled()"
        [readonly]="readonly()"
        (input)="value.set(box.value)"
        (blur)="leave()"
        #box
      ></textarea>
      @if (hasCounter()) {
        <p class="counter" [class.over]="left() < 0" [id]="fieldId() + '-counter'">
          <span class="bar" aria-hidden="true"><span [style.inline-size.%]="filled()"></span></span>
          @if (left() < 0) {
            {{ texts.t('ui.field.wordsOver', { count: -left() }) }}
          } @else {
            {{ texts.t('ui.field.wordsLeft', { count: left() }) }}
          }
        </p>
        <span class="visually-hidden" aria-live="polite">{{ spoken() }}</span>
      }
    </ui-field-frame>
  `,
  styles: `
    .counter {
      display: flex;
      align-items: center;
      gap: 0.625rem;
      margin-top: 0.375rem;
      color: var(--ink-soft);
      font-size: 0.875rem;
    }
    .bar {
      flex: 0 0 4rem;
      height: 4px;
      border-radius: var(--radius-full);
      background: var(--line);
      overflow: hidden;
    }
    .bar span {
      display: block;
      height: 100%;
      background: var(--flame);
    }
    .over {
      color: var(--bad);
      font-weight: 600;
    }
    .over .bar span {
      background: var(--bad);
    }
  `,
})
export class LongTextField extends FieldControl<string> {
  readonly value = model('');
  readonly rows = input(5);
  /** The limit the counter counts down from; 0 shows no counter. The limit is told, never enforced by swallowing keys. */
  readonly maxWords = input(0);

  protected readonly left = computed(() => this.maxWords() - wordCount(this.value()));
  protected readonly filled = computed(() =>
    Math.min(100, Math.round((100 * (this.maxWords() - this.left())) / this.maxWords())),
  );

  /** Said aloud only near and past the limit, at steps, so that typing is not talked over. */
  protected readonly spoken = computed(() => {
    const left = this.left();
    if (left < 0) return this.texts.t('ui.field.wordsOver', { count: -left });
    return left <= 20 && left % 5 === 0 ? this.texts.t('ui.field.wordsLeft', { count: left }) : '';
  });

  override hasCounter(): boolean {
    return this.maxWords() > 0;
  }
}
