import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { type ChoiceEdit, FORM_CHOICES_MAX, type LocalizedText } from '@candela/contracts';
import { Icon, Texts } from '@candela/web-ui';

/** The choices of a question in both languages: their words, their order, more of them or fewer. */
@Component({
  selector: 'app-choices-editor',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>{{ t('programs.form.setting.choices') }}</legend>
      <div class="head small soft" aria-hidden="true">
        <span>{{ t('programs.pair.en') }}</span>
        <span>{{ t('programs.pair.fr') }}</span>
      </div>
      <ol class="plain-list">
        @for (choice of choices(); track $index; let index = $index, first = $first, last = $last) {
          <li>
            <input
              #en
              lang="en"
              class="control control-small"
              [id]="'choice-' + index + '-en'"
              [attr.aria-label]="
                t('programs.form.choice', { number: index + 1, language: t('programs.pair.en') })
              "
              [value]="choice.label.en"
              (input)="write(index, { en: en.value, fr: choice.label.fr })"
            />
            <input
              #fr
              lang="fr"
              class="control control-small"
              [attr.aria-label]="
                t('programs.form.choice', { number: index + 1, language: t('programs.pair.fr') })
              "
              [value]="choice.label.fr"
              (input)="write(index, { en: choice.label.en, fr: fr.value })"
            />
            <span class="tools">
              <button
                type="button"
                class="button button-quiet button-icon button-small"
                [disabled]="first"
                (click)="move(index, -1)"
              >
                <ui-icon name="up" [size]="16" />
                <span class="visually-hidden">{{ t('programs.form.choiceUp', { number: index + 1 }) }}</span>
              </button>
              <button
                type="button"
                class="button button-quiet button-icon button-small"
                [disabled]="last"
                (click)="move(index, 1)"
              >
                <ui-icon name="down" [size]="16" />
                <span class="visually-hidden">{{
                  t('programs.form.choiceDown', { number: index + 1 })
                }}</span>
              </button>
              <button
                type="button"
                class="button button-quiet button-icon button-small"
                (click)="remove(index)"
              >
                <ui-icon name="trash" [size]="16" />
                <span class="visually-hidden">{{
                  t('programs.form.choiceRemove', { number: index + 1 })
                }}</span>
              </button>
            </span>
          </li>
        }
      </ol>
      <button type="button" class="button button-small" [disabled]="choices().length >= max" (click)="add()">
        <ui-icon name="plus" [size]="16" /> {{ t('programs.form.choiceAdd') }}
      </button>
    </fieldset>
  `,
  styles: `
    fieldset,
    ol {
      display: grid;
      gap: var(--space-1);
      justify-items: start;
    }
    ol {
      width: 100%;
    }
    legend {
      padding: 0;
      font-weight: 600;
    }
    .head,
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 7.25rem;
      gap: var(--space-1);
      width: 100%;
    }
    .tools {
      display: flex;
    }
    @media (max-width: 40rem) {
      .head {
        display: none;
      }
      li {
        grid-template-columns: minmax(0, 1fr);
        padding-bottom: var(--space-1);
        border-bottom: 1px solid var(--line);
      }
    }
  `,
})
export class ChoicesEditor {
  protected readonly t = inject(Texts).t;
  protected readonly max = FORM_CHOICES_MAX;

  readonly choices = input.required<readonly ChoiceEdit[]>();
  readonly choicesChange = output<readonly ChoiceEdit[]>();

  protected write(index: number, label: LocalizedText): void {
    this.choicesChange.emit(
      this.choices().map((choice, at) => (at === index ? { ...choice, label } : choice)),
    );
  }

  protected move(index: number, by: 1 | -1): void {
    const moved = [...this.choices()];
    const [choice] = moved.splice(index, 1);
    if (choice) moved.splice(index + by, 0, choice);
    this.choicesChange.emit(moved);
  }

  protected remove(index: number): void {
    this.choicesChange.emit(this.choices().filter((_choice, at) => at !== index));
  }

  protected add(): void {
    this.choicesChange.emit([...this.choices(), { key: null, label: { en: '', fr: '' } }]);
  }
}
