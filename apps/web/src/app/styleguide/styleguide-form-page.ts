import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import {
  type FieldProblem,
  type FormAnswers,
  formForSection,
  sectionOf,
  validateSection,
} from '@candela/contracts';
import { exampleAnswers, localInitiativesForm } from '@candela/contracts/templates';
import {
  type AnswerChange,
  ErrorSummary,
  FileDrop,
  FileSlot,
  FormSectionEditor,
  PageHeader,
  summaryLines,
  Texts,
} from '@candela/web-ui';

/** Each section of template A, to be filled in: `/styleguide/form/budget`, empty with `?empty=1`. Development only. */
@Component({
  selector: 'app-styleguide-form-page',
  imports: [ErrorSummary, FileDrop, FileSlot, FormSectionEditor, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page stack stack-loose">
      <ui-page-header [heading]="heading()" backTo="/styleguide" backLabel="Style page" />
      <ui-error-summary [errors]="lines()" />
      <ui-form-section
        [form]="part()"
        [section]="section()"
        [answers]="answers()"
        [problems]="problems()"
        (answerChange)="take($event)"
      >
        <ng-template uiFileSlot let-question>
          <ui-file-drop [maxFiles]="question.maxFiles" [maxBytes]="question.maxBytes" />
        </ng-template>
      </ui-form-section>
      <p><button type="button" class="button button-primary" (click)="check()">Check</button></p>
    </div>
  `,
})
export class StyleguideFormPage {
  private readonly texts = inject(Texts);
  private readonly form = localInitiativesForm();
  private readonly toLines = summaryLines();

  readonly section = input.required<string>();
  readonly empty = input<string | null>(null);

  private readonly changed = signal<FormAnswers | null>(null);
  protected readonly problems = signal<readonly FieldProblem[]>([]);
  protected readonly answers = computed(() => this.changed() ?? (this.empty() ? {} : exampleAnswers('en')));
  protected readonly part = computed(() => formForSection(this.form, this.section()));
  protected readonly lines = computed(() => this.toLines(this.problems(), this.form));
  protected readonly heading = computed(() => {
    const section = sectionOf(this.form, this.section());
    return section ? this.texts.localized(section.title) : '';
  });

  protected take({ section, question, value }: AnswerChange): void {
    this.changed.set({ ...this.answers(), [section]: { ...this.answers()[section], [question]: value } });
  }

  protected check(): void {
    this.problems.set(validateSection(this.form, this.section(), this.answers(), { mode: 'submit' }));
  }
}
