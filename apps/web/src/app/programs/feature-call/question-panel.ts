import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import {
  type CallEditablePart,
  type ChoiceEdit,
  type FormAnswers,
  type FormSource,
  formTextCharsMax,
  formTexts,
  type FormUi,
  questionAt,
  sectionOf,
} from '@candela/contracts';
import { CheckboxField, FormSectionEditor, TextField, Texts } from '@candela/web-ui';
import { formTextName } from '../ui/form-text-name.js';
import { PairField } from '../ui/pair-field.js';
import { ChoicesEditor } from './choices-editor.js';
import type { FieldDraft } from './field-draft.js';
import { choicesAsField, choicesFrom, type Setting, settingField, textField } from './form-fields.js';

interface PanelText {
  readonly path: string;
  readonly label: string;
  readonly help: string | null;
  readonly optional: boolean;
  readonly multiline: boolean;
}

/** Words that stand in a question of their own: those of its columns, categories, statements and so on. */
const OWN_WORDS = 4;

/** One question or the head of a section: its words in both languages, its settings, and how it will look. */
@Component({
  selector: 'app-question-panel',
  imports: [CheckboxField, ChoicesEditor, FormSectionEditor, PairField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './question-panel.html',
  styleUrl: './question-panel.css',
})
export class QuestionPanel {
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  /** The form with everything typed. */
  readonly source = input.required<FormSource>();
  /** "section" or "section/question". */
  readonly path = input.required<string>();
  readonly draft = input.required<FieldDraft>();
  readonly part = input.required<CallEditablePart>();

  protected readonly section = computed(() => sectionOf(this.source(), this.path().split('/')[0] ?? ''));
  protected readonly question = computed(() => questionAt(this.source(), this.path()));
  protected readonly isReadonly = computed(() => this.part() === 'nothing');
  protected readonly hasFixedShape = computed(() => this.part() !== 'everything');
  protected readonly isEssential = computed(() => this.source().essential.includes(this.path()));
  protected readonly hasOwnChoices = computed(() => {
    const kind = this.question()?.kind;
    return (kind === 'choice' || kind === 'multiChoice') && !this.hasFixedShape() && !this.isEssential();
  });
  /** The limit that the question has, if any. */
  protected readonly limit = computed<Setting | null>(() => {
    const kind = this.question()?.kind;
    return kind === 'longText' ? 'maxWords' : kind === 'text' ? 'maxChars' : null;
  });
  private readonly all = computed<PanelText[]>(() => {
    const head = this.question() ? `/${this.path()}/` : null;
    const key = this.section()?.key ?? '';
    return formTexts(this.source().ui)
      .filter(({ path }) =>
        head ? path.startsWith(head) : [`/${key}/title`, `/${key}/intro`].includes(path),
      )
      .map(({ path, optional }) => ({
        path,
        label: formTextName(this.texts, this.source(), path),
        help: path.endsWith('/why') ? this.t('programs.form.whyHelp') : null,
        optional,
        multiline: formTextCharsMax(path) > 300,
      }));
  });
  protected readonly own = computed(() =>
    this.all().filter(({ path }) => path.split('/').length <= OWN_WORDS),
  );
  protected readonly inner = computed(() =>
    this.all().filter(
      ({ path }) =>
        path.split('/').length > OWN_WORDS &&
        !(this.hasOwnChoices() && path.startsWith(`/${this.path()}/choices/`)),
    ),
  );
  /** A text inside that lacks a language must not hide behind a closed lid. */
  protected readonly innerIsIncomplete = computed(() =>
    this.inner().some(({ path, optional }) => {
      const blank = (['en', 'fr'] as const).filter((language) => this.text(path, language).trim() === '');
      return blank.length === 1 || (blank.length === 2 && !optional);
    }),
  );
  protected readonly choices = computed<ChoiceEdit[]>(() => choicesFrom(this.setting('choices')));
  /** The question alone, shown whatever other answers say. */
  protected readonly preview = computed<FormUi | null>(() => {
    const section = this.section();
    const question = this.question();
    if (!section || !question) return null;
    const alone = { ...question, visibleWhen: undefined };
    return {
      ui: { ...this.source().ui, sections: [{ key: section.key, title: section.title, questions: [alone] }] },
    };
  });
  protected readonly answers = linkedSignal<string, FormAnswers>({
    source: this.path,
    computation: () => ({}),
  });

  protected text(path: string, language: 'en' | 'fr'): string {
    return this.draft().value(textField(path, language));
  }

  protected setText(path: string, language: 'en' | 'fr', value: string): void {
    this.draft().set(textField(path, language), value);
  }

  protected setting(setting: Setting): string {
    return this.draft().value(settingField(this.path(), setting));
  }

  protected set(setting: Setting, value: string | boolean): void {
    this.draft().set(settingField(this.path(), setting), String(value));
  }

  protected setChoices(choices: readonly ChoiceEdit[]): void {
    this.set('choices', choicesAsField(choices));
  }

  protected answer(question: string, value: unknown): void {
    const key = this.section()?.key ?? '';
    this.answers.update((answers) => ({ ...answers, [key]: { ...answers[key], [question]: value } }));
  }

  protected idOf(path: string): string {
    return `text${path.replaceAll('/', '-')}`;
  }
}
