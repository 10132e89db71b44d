import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type FormUi, questionAt } from '@candela/contracts';
import { AnswerView, DatePipe, StatusChip, type StatusTone, Texts } from '@candela/web-ui';
import type { ChangeRequest } from '../data/views.js';
import { AnswerDifference } from '../ui/answer-difference.js';

/** A request for changes and what became of it, question by question. */
@Component({
  selector: 'app-change-request',
  imports: [AnswerDifference, AnswerView, DatePipe, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let request = asked();
    <article class="card stack">
      <header class="row row-apart">
        <h3>
          {{ t('screening.request.heading', { at: (request.requestedAt | uiDate) }) }}
        </h3>
        <ui-status [label]="t('screening.request.' + standing())" [tone]="tones[standing()]" />
      </header>
      <p class="small soft">
        {{
          t('screening.request.by', {
            name: request.requestedBy ?? t('timeline.by.staff'),
            dueOn: (request.dueOn | uiDate),
          })
        }}
        @if (request.answeredAt; as at) {
          {{ t('screening.request.cameBack', { at: (at | uiDate: 'dateTimeShort') }) }}
        }
      </p>
      @if (standing() === 'overdue') {
        <p class="small">{{ t('screening.request.overdueHelp') }}</p>
      }
      <p class="typed">{{ request.message }}</p>
      @for (one of questions(); track one.path) {
        <section class="stack stack-tight question" [attr.aria-label]="texts.localized(one.question.label)">
          <p class="label">{{ texts.localized(one.question.label) }}</p>
          @if (one.ask; as ask) {
            <p class="ask">{{ ask }}</p>
          } @else if (one.isChanged) {
            <p class="small soft">{{ t('screening.request.unasked') }}</p>
          }
          @if (request.answeredAt && one.isChanged) {
            <app-answer-difference
              [question]="one.question"
              [before]="one.before"
              [after]="one.after"
              [currency]="form().ui.currency"
            />
          } @else {
            @if (request.answeredAt) {
              <p class="small soft">{{ t('screening.request.unchanged') }}</p>
            }
            @if (one.question.kind !== 'file') {
              <ui-answer [question]="one.question" [value]="one.before" [currency]="form().ui.currency" />
            }
          }
        </section>
      }
    </article>
  `,
  styles: `
    .question {
      padding-top: var(--space-2);
      border-top: 1px solid var(--line);
    }
    .label {
      max-width: var(--measure);
      font-weight: 600;
    }
    .ask {
      max-width: var(--measure);
      padding-inline-start: var(--space-2);
      border-inline-start: 3px solid var(--flame-strong);
      white-space: pre-wrap;
    }
    .typed {
      max-width: var(--measure);
      white-space: pre-wrap;
    }
  `,
})
export class ChangeRequestCard {
  // i18n-keys: screening.request.waiting screening.request.overdue screening.request.answered
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  readonly asked = input.required<ChangeRequest>();
  readonly form = input.required<FormUi>();

  protected readonly tones: Readonly<Record<'waiting' | 'overdue' | 'answered', StatusTone>> = {
    waiting: 'info',
    overdue: 'bad',
    answered: 'good',
  };
  protected readonly standing = computed(() => {
    const { answeredAt, isOverdue } = this.asked();
    if (answeredAt) return 'answered';
    return isOverdue ? 'overdue' : 'waiting';
  });
  protected readonly questions = computed(() =>
    this.asked().questions.flatMap((one) => {
      const question = questionAt(this.form(), one.path);
      return question ? [{ ...one, question }] : [];
    }),
  );
}
