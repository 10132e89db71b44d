import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { LongTextField, TextField, Texts } from '@candela/web-ui';

/** A text in both languages, side by side, so that they stay in step. */
@Component({
  selector: 'app-pair',
  imports: [LongTextField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>{{ label() }}</legend>
      @if (help(); as help) {
        <p class="small soft">{{ help }}</p>
      }
      <div class="sides">
        <div lang="en">
          @if (multiline()) {
            <ui-long-text
              [fieldId]="name() + '-en'"
              [label]="t('programs.pair.en')"
              [required]="required()"
              [readonly]="readonly()"
              [rows]="rows()"
              [error]="errorOf(en(), enError())"
              [value]="en()"
              (valueChange)="enChange.emit($event)"
            />
          } @else {
            <ui-text
              [fieldId]="name() + '-en'"
              [label]="t('programs.pair.en')"
              [required]="required()"
              [readonly]="readonly()"
              [error]="errorOf(en(), enError())"
              [value]="en()"
              (valueChange)="enChange.emit($event)"
            />
          }
        </div>
        <div lang="fr">
          @if (multiline()) {
            <ui-long-text
              [fieldId]="name() + '-fr'"
              [label]="t('programs.pair.fr')"
              [required]="required()"
              [readonly]="readonly()"
              [rows]="rows()"
              [error]="errorOf(fr(), frError())"
              [value]="fr()"
              (valueChange)="frChange.emit($event)"
            />
          } @else {
            <ui-text
              [fieldId]="name() + '-fr'"
              [label]="t('programs.pair.fr')"
              [required]="required()"
              [readonly]="readonly()"
              [error]="errorOf(fr(), frError())"
              [value]="fr()"
              (valueChange)="frChange.emit($event)"
            />
          }
        </div>
      </div>
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
    }
    legend {
      padding: 0;
      font-weight: 600;
    }
    .sides {
      display: grid;
      gap: var(--space-2) var(--space-3);
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
      margin-top: var(--space-1);
    }
    .sides > div {
      --measure: 100%;
    }
  `,
})
export class PairField {
  protected readonly t = inject(Texts).t;

  readonly label = input.required<string>();
  readonly help = input<string | null>(null);
  /** Begins the ids of both controls: `title` makes `title-en` and `title-fr`. */
  readonly name = input.required<string>();
  readonly en = input.required<string>();
  readonly fr = input.required<string>();
  readonly enChange = output<string>();
  readonly frChange = output<string>();
  readonly required = input(true);
  readonly readonly = input(false);
  readonly multiline = input(false);
  readonly rows = input(3);
  /** Characters of one half at most; 0 for no limit. */
  readonly maxChars = input(0);
  readonly enError = input<string | null>(null);
  readonly frError = input<string | null>(null);

  private readonly tooLong = computed(() => (length: number) => {
    const max = this.maxChars();
    return max > 0 && length > max ? this.t('programs.pair.tooLong', { over: length - max, max }) : null;
  });

  protected errorOf(text: string, error: string | null): string | null {
    return error ?? this.tooLong()(text.length);
  }
}
