import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CallProblemView } from '@candela/api-client';
import { questionAt, sectionOf } from '@candela/contracts';
import { DatePipe, Icon, Texts } from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { formTextName } from '../ui/form-text-name.js';
import { CallStore } from './call-store.js';
import { formPlaceOf, groupOf, placeToMend, PUBLICATION_GROUPS } from './publication-groups.js';

interface MendLine {
  readonly problem: CallProblemView;
  readonly tab: string;
  readonly fragment: string | undefined;
  readonly queryParams: Readonly<Record<string, string>> | undefined;
  readonly name: string;
  readonly sentence: string;
}

// i18n-keys: programs.publication.group.* programs.warning.*
/** What publication waits for, each linked to where it is put right; what the author should know; what happens then. */
@Component({
  selector: 'app-publication-page',
  imports: [DatePipe, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './publication-page.html',
  styleUrl: './publication-page.css',
})
export class PublicationPage {
  private readonly problems = inject(ProblemTexts);
  protected readonly store = inject(CallStore);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  protected readonly groups = computed(() => {
    const problems = this.store.call()?.problems ?? [];
    return PUBLICATION_GROUPS.map((group) => ({
      group,
      lines: problems.filter((problem) => groupOf(problem) === group).map((problem) => this.line(problem)),
    }));
  });
  protected readonly warnings = computed(() =>
    (this.store.call()?.warnings ?? []).map((warning) => ({
      ...this.line(warning),
      sentence: this.t(`programs.warning.${warning.code}`, { ...warning.params }),
    })),
  );
  protected readonly count = computed(() => this.store.call()?.problems.length ?? 0);

  constructor() {
    // The names of questions come from the form.
    this.store.wantForm();
  }

  private line(problem: CallProblemView): MendLine {
    const { tab, fragment, queryParams } = placeToMend(problem);
    return {
      problem,
      tab,
      fragment,
      queryParams,
      name: this.nameOf(problem.path),
      sentence: this.sentence(problem),
    };
  }

  /** Why, and where in the form which text is meant. */
  private sentence(problem: CallProblemView): string {
    const why = this.problems.fieldSentence(problem);
    const source = this.store.form()?.source;
    if (!source || problem.code !== 'call.form-text-missing') return why;
    const path = problem.path.replace(/^\/form/, '').replace(/\/(en|fr)$/, '');
    return this.t('programs.publication.inText', { text: formTextName(this.texts, source, path), why });
  }

  private nameOf(path: string): string {
    if (path.startsWith('/form')) return this.questionName(formPlaceOf(path));
    const [, field = ''] = path.split('/');
    // i18n-keys: programs.details.field.*
    const name = field === 'opensAt' || field === 'closesAt' ? `${field}Local` : field;
    return this.t(`programs.details.field.${name}`);
  }

  private questionName(at: string): string {
    const source = this.store.form()?.source;
    if (!source || !at) return this.t('programs.call.tab.form');
    const text = questionAt(source, at)?.label ?? sectionOf(source, at)?.title;
    return text ? this.texts.localized(text) || at : at;
  }
}
