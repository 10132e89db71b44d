import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type FormAnswers, type FormUi, sectionOf, shownForm, visibleSections } from '@candela/contracts';
import { type AnswerChange, FormSectionEditor, Skeleton, Texts } from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { CallStore } from './call-store.js';

/** The form as applicants will fill it in. What is typed here is kept nowhere. */
@Component({
  selector: 'app-preview-page',
  imports: [FormSectionEditor, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './preview-page.html',
  styleUrl: './preview-page.css',
})
export class PreviewPage {
  protected readonly store = inject(CallStore);
  protected readonly problems = inject(ProblemTexts);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  /** The section to show, from the address. */
  readonly section = input<string>();

  protected readonly answers = signal<FormAnswers>({});
  protected readonly form = computed<FormUi | null>(() => {
    const form = this.store.form();
    return form ? { ui: shownForm(form.source) } : null;
  });
  protected readonly sections = computed(() => {
    const form = this.form();
    return form ? visibleSections(form, this.answers()) : [];
  });
  protected readonly current = computed(() => {
    const form = this.form();
    const wanted = this.section();
    return (form && wanted ? sectionOf(form, wanted) : undefined) ?? this.sections()[0];
  });
  protected readonly next = computed(() => {
    const at = this.sections().findIndex(({ key }) => key === this.current()?.key);
    return this.sections()[at + 1];
  });

  constructor() {
    this.store.wantForm();
  }

  protected answer({ section, question, value }: AnswerChange): void {
    this.answers.update((answers) => ({ ...answers, [section]: { ...answers[section], [question]: value } }));
  }
}
