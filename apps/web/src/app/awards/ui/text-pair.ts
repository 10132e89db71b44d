import { ChangeDetectionStrategy, Component, inject, input, model } from '@angular/core';
import { LANGUAGES, type Language, type LocalizedText } from '@candela/contracts';
import { LongTextField, Texts } from '@candela/web-ui';

/** A text of staff in both languages, side by side. */
@Component({
  selector: 'app-text-pair',
  imports: [LongTextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>{{ label() }}</legend>
      @if (help(); as help) {
        <p class="small soft">{{ help }}</p>
      }
      <div class="sides">
        @for (language of languages; track language) {
          <div [attr.lang]="language">
            <ui-long-text
              [fieldId]="name() + '-' + language"
              [label]="t('award.pair.' + language)"
              [required]="required()"
              [rows]="3"
              [error]="tooLong(value()[language]) ?? errors()[language]"
              [value]="value()[language]"
              (valueChange)="change(language, $event)"
            />
          </div>
        }
      </div>
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
    }
    fieldset {
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-weight: 600;
    }
    .sides {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
      gap: var(--space-2) var(--space-3);
      margin-top: var(--space-1);
    }
    .sides > div {
      --measure: 100%;
    }
  `,
})
export class TextPair {
  // i18n-keys: award.pair.en award.pair.fr
  protected readonly t = inject(Texts).t;

  readonly label = input.required<string>();
  readonly help = input<string | null>(null);
  /** Begins the ids of both controls. */
  readonly name = input.required<string>();
  readonly value = model.required<LocalizedText>();
  readonly required = input(true);
  readonly charsMax = input.required<number>();
  readonly errors = input<Readonly<Record<Language, string | null>>>({ en: null, fr: null });

  protected readonly languages = LANGUAGES;

  protected change(language: Language, text: string): void {
    this.value.update((pair) => ({ ...pair, [language]: text }));
  }

  protected tooLong(text: string): string | null {
    const over = text.trim().length - this.charsMax();
    return over > 0 ? this.t('award.pair.tooLong', { over, max: this.charsMax() }) : null;
  }
}
