import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  applyFormEdit,
  type FieldProblem,
  defineForm,
  formDefinitionProblems,
  type FormSection,
  type FormSource,
  missingTranslations,
  type Question,
  questionAt,
  sectionOf,
  shownForm,
} from '@candela/contracts';
import { ConflictView, Skeleton, Texts, Toasts } from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { CallsClient } from '../data/calls-client.js';
import { CallStore } from './call-store.js';
import { FieldDraft, type FieldConflict, type Saved } from './field-draft.js';
import { choicesFrom, formEditFrom, savedFormFields } from './form-fields.js';
import type { KeepsTyped } from './keep-typed.js';
import { QuestionPanel } from './question-panel.js';
import { SaveBar } from './save-bar.js';
import { noticeRevealer } from './notice-revealer.js';

const NOTHING: Saved = () => '';

/** The form of a call: its outline, and one question (or the head of a section) at a time. */
@Component({
  selector: 'app-form-page',
  imports: [ConflictView, QuestionPanel, RouterLink, SaveBar, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './form-page.html',
  styleUrl: './form-page.css',
  host: { '(window:beforeunload)': 'warnBeforeUnload($event)' },
})
export class FormPage implements KeepsTyped {
  private readonly client = inject(CallsClient);
  private readonly toasts = inject(Toasts);
  protected readonly problems = inject(ProblemTexts);
  protected readonly store = inject(CallStore);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly intention = new Intention();
  private readonly revealNotice = noticeRevealer();

  /** "section" or "section/question" to show, from the address. */
  readonly at = input<string>();

  private readonly saved = computed<Saved>(() => {
    const form = this.store.form();
    return form ? savedFormFields(form.source) : NOTHING;
  });
  protected readonly draft = new FieldDraft(this.saved);
  protected readonly isSaving = signal(false);
  protected readonly failure = signal<unknown>(null);
  protected readonly notice = signal<string | null>(null);

  private readonly edited = computed(() => {
    const form = this.store.form();
    return form ? applyFormEdit(form.source, formEditFrom(this.draft.typed(), form.source)) : null;
  });
  /** The form with everything that was typed. */
  protected readonly source = computed<FormSource | null>(() => this.edited()?.source ?? null);
  protected readonly sections = computed<readonly FormSection[]>(() => this.source()?.ui.sections ?? []);
  /** What saving would be refused for. */
  protected readonly refusals = computed<readonly FieldProblem[]>(() => {
    const edited = this.edited();
    if (!edited) return [];
    if (this.failure()) return problemFrom(this.failure()).errors;
    const unsound = formDefinitionProblems(defineForm(shownForm(edited.source)));
    return [
      ...edited.problems,
      ...unsound.map(({ path, code, params }) => ({ path, code, params: { ...params } })),
    ];
  });
  private readonly missing = computed(() => {
    const source = this.source();
    return source ? missingTranslations({ ui: shownForm(source) }).map(({ path }) => path) : [];
  });

  /** The path that is shown: what the address says, or the first question. */
  protected readonly path = computed(() => {
    const [first] = this.sections();
    const wanted = this.at();
    const source = this.source();
    if (source && wanted && (questionAt(source, wanted) ?? sectionOf(source, wanted))) return wanted;
    return first ? `${first.key}/${first.questions[0]?.key ?? ''}` : '';
  });
  protected readonly part = computed(() => this.store.form()?.editablePart ?? 'nothing');

  constructor() {
    this.store.wantForm();
    this.followSaved();
    effect(() => {
      this.draft.typed();
      untracked(() => this.failure.set(null));
    });
  }

  hasUnsaved(): boolean {
    return this.draft.isDirty();
  }

  protected warnBeforeUnload(event: Event): void {
    if (this.hasUnsaved()) event.preventDefault();
  }

  protected isHidden(section: FormSection, question: Question): boolean {
    return this.source()?.hidden.includes(`${section.key}/${question.key}`) ?? false;
  }

  protected missingIn(path: string): number {
    return this.missing().filter((one) => one.startsWith(`/${path}/`)).length;
  }

  protected isChanged(path: string): boolean {
    return Object.keys(this.draft.typed()).some(
      (field) => field.startsWith(`/${path}/`) || field.startsWith(`${path}#`),
    );
  }

  /** Whether a text of the section itself was changed. */
  protected isHeadChanged({ key }: FormSection): boolean {
    return ['title', 'intro'].some((name) =>
      Object.keys(this.draft.typed()).some(
        (field) => field.startsWith(`/${key}/${name}/`) && field.split('/').length === 4,
      ),
    );
  }

  /** What a refusal is about and why, as a sentence. */
  protected refusal(problem: FieldProblem): string {
    return this.problems.fieldSentence(problem);
  }

  protected nameAt(path: string): string {
    const [section = '', question = ''] = path.replace(/^\//, '').split('/');
    const source = this.source();
    const found =
      source && (questionAt(source, `${section}/${question}`)?.label ?? sectionOf(source, section)?.title);
    return found ? this.texts.localized(found) : path;
  }

  protected linkTo(path: string): Record<string, string> {
    return { at: path.replace(/^\//, '').split('/').slice(0, 2).join('/') };
  }

  protected nameOfField(field: string): string {
    const [path = '', setting] = field.split('#');
    // i18n-keys: programs.form.yes programs.form.no programs.form.setting.* programs.pair.*
    if (setting) return `${this.nameAt(path)}: ${this.t(`programs.form.setting.${setting}`)}`;
    return `${this.nameAt(path)} (${this.t(`programs.pair.${field.endsWith('/fr') ? 'fr' : 'en'}`)})`;
  }

  /** The value of a setting as people say it: a number, yes or no, the list of choices. */
  protected settingInWords(field: string, value: string): string {
    if (field.endsWith('#choices')) {
      return choicesFrom(value)
        .map(({ label }) => this.texts.localized(label))
        .join('\n');
    }
    return value === 'true' || value === 'false'
      ? this.t(`programs.form.${value === 'true' ? 'yes' : 'no'}`)
      : value;
  }

  protected isText({ field }: FieldConflict): boolean {
    return !field.includes('#');
  }

  protected discard(): void {
    this.draft.clear();
    this.failure.set(null);
    this.notice.set(null);
  }

  /** Saves all changes at once. When somebody else saved meanwhile, both are shown and nothing typed is lost. */
  protected async save(): Promise<void> {
    const form = this.store.form();
    const call = this.store.call();
    if (!form || !call || this.isSaving()) return;
    this.isSaving.set(true);
    this.failure.set(null);
    this.notice.set(null);
    const sent = this.draft.typed();
    const edit = formEditFrom(sent, form.source);
    try {
      await this.client.editForm({ id: call.id, version: form.version, intention: this.intention }, edit);
      await this.store.refreshForm();
      this.draft.moveTo(this.saved(), sent);
      await this.store.refresh();
      this.toasts.show(this.t('programs.form.saved'));
    } catch (error) {
      await this.failed(error);
    } finally {
      if (!problemFrom(this.failure()).isUnreachable) this.intention.renew();
      this.isSaving.set(false);
    }
  }

  private async failed(error: unknown): Promise<void> {
    if (problemFrom(error).status !== 412) {
      this.failure.set(error);
      this.toasts.show(this.problems.sentence(error), 'bad');
      return;
    }
    try {
      await this.store.refreshForm();
      const count = this.draft.moveTo(this.saved());
      this.notice.set(this.t(count > 0 ? 'programs.details.conflict' : 'programs.details.mergedIn'));
      this.revealNotice();
    } catch (refusal) {
      this.failure.set(refusal);
    }
  }

  private followSaved(): void {
    effect(() => {
      const now = this.saved();
      if (now !== NOTHING) untracked(() => this.draft.moveTo(now));
    });
  }
}
