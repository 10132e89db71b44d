import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { OtherReviewView, ScoreSheetView } from '@candela/api-client';
import { commentField, commentIn, OVERALL_COMMENT, pointsField } from '@candela/contracts';
import { Texts } from '@candela/web-ui';

/** What the others found, without their names; shown after one's own review was handed in. */
@Component({
  selector: 'app-other-reviews',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>{{ t('review.others.heading') }}</h3>
    @for (other of others(); track other.number) {
      <details class="card">
        <summary>
          {{ t('review.others.number', { number: other.number }) }} ·
          {{ t('reviews.total', { total: other.total ?? 0 }) }}
          @if (other.recommendation; as recommendation) {
            · {{ t('review.recommendation.' + recommendation) }}
          }
        </summary>
        <dl class="facts">
          @for (criterion of sheet().criteria; track criterion.key) {
            <dt>{{ texts.localized(criterion.title) }}</dt>
            <dd>
              {{ points(other, criterion.key) }}
              <span class="small soft">{{ comment(other, criterion.key) }}</span>
            </dd>
          }
        </dl>
        <p>{{ overall(other) }}</p>
      </details>
    } @empty {
      <p class="small soft">{{ t('review.others.none') }}</p>
    }
  `,
})
export class OtherReviews {
  // i18n-keys: review.recommendation.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  readonly sheet = input.required<ScoreSheetView>();
  readonly others = input.required<readonly OtherReviewView[]>();

  protected points({ answers }: OtherReviewView, key: string): string {
    return String(answers[pointsField(key)] ?? '–');
  }

  protected comment({ answers }: OtherReviewView, key: string): string {
    return commentIn(answers, commentField(key));
  }

  protected overall({ answers }: OtherReviewView): string {
    return commentIn(answers, OVERALL_COMMENT);
  }
}
