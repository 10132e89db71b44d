import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ScoreSheetView } from '@candela/api-client';
import {
  commentField,
  commentIn,
  evaluateSheet,
  OVERALL_COMMENT,
  OVERALL_RECOMMENDATION,
  pointsField,
  recommendationIn,
  RECOMMENDATIONS,
  scoresIn,
} from '@candela/contracts';
import {
  ErrorSummary,
  type FieldChoice,
  LongTextField,
  Progress,
  RadioField,
  StatusChip,
  type SummaryError,
  Texts,
} from '@candela/web-ui';
import type { SectionSaver } from '../../drafting/section-saver.js';
import type { ProblemError } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { BAND_TONES } from '../ui/tones.js';

/** The grid: each criterion with its anchored levels and a comment, then what it comes to. Saved while it is filled. */
@Component({
  selector: 'app-score-sheet-form',
  imports: [ErrorSummary, LongTextField, Progress, RadioField, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './score-sheet-form.html',
  styleUrl: './score-sheet-form.css',
})
export class ScoreSheetForm {
  // i18n-keys: review.recommendation.* review.band.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly problems = inject(ProblemTexts);
  protected readonly bandTones = BAND_TONES;
  protected readonly overallComment = OVERALL_COMMENT;
  protected readonly overallRecommendation = OVERALL_RECOMMENDATION;

  readonly sheet = input.required<ScoreSheetView>();
  readonly saver = input.required<SectionSaver>();
  readonly readonly = input(false);
  /** What kept the review from being handed in. */
  readonly refusal = input<ProblemError | null>(null);

  private readonly answers = computed(() => this.saver().draft().mine);
  protected readonly evaluation = computed(() =>
    evaluateSheet(this.sheet(), scoresIn(this.sheet(), this.answers())),
  );
  protected readonly recommendations = computed<readonly FieldChoice[]>(() =>
    RECOMMENDATIONS.map((value) => ({ value, label: this.t(`review.recommendation.${value}`) })),
  );
  protected readonly recommendation = computed(() => recommendationIn(this.answers()) ?? '');
  protected readonly criteria = computed(() =>
    this.sheet().criteria.map((criterion) => ({
      ...criterion,
      pointsField: pointsField(criterion.key),
      commentField: commentField(criterion.key),
      label: this.texts.localized(criterion.title),
      choices: criterion.levels.map(({ points, label, description }): FieldChoice => ({
        value: String(points),
        label: `${points} · ${this.texts.localized(label)}`,
        help: this.texts.localized(description),
      })),
    })),
  );
  protected readonly missing = computed<readonly SummaryError[]>(() =>
    (this.refusal()?.errors ?? []).map((problem) => ({
      text: `${this.titleOf(fieldOf(problem.path))}: ${this.problems.fieldSentence(problem)}`,
      fieldId: idOf(fieldOf(problem.path)),
    })),
  );

  protected points(field: string): string {
    const value = this.answers()[field];
    return typeof value === 'number' ? String(value) : '';
  }

  protected comment(field: string): string {
    return commentIn(this.answers(), field);
  }

  protected errorAt(field: string): string | null {
    const found = [...this.saver().refused(), ...(this.refusal()?.errors ?? [])].find(
      ({ path }) => fieldOf(path) === field,
    );
    return found ? this.problems.fieldSentence(found) : null;
  }

  protected idOf(field: string): string {
    return idOf(field);
  }

  protected score(field: string, value: string): void {
    this.saver().edit(field, value === '' ? undefined : Number(value));
  }

  protected write(field: string, value: string): void {
    this.saver().edit(field, value === '' ? undefined : value);
  }

  private titleOf(field: string): string {
    const criterion = this.criteria().find(({ key }) => key === field.split('.')[0]);
    if (criterion) return criterion.label;
    return this.t(field === OVERALL_COMMENT ? 'review.sheet.overall' : 'review.sheet.recommendation');
  }
}

/** The field of a problem's path, "/review/<field>". */
function fieldOf(path: string): string {
  return path.split('/')[2] ?? '';
}

function idOf(field: string): string {
  return `score-${field.replace('.', '-')}`;
}
