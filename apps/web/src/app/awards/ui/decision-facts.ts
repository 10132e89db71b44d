import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { DecisionView } from '@candela/api-client';
import { DatePipe, MoneyPipe, StatusChip, Texts } from '@candela/web-ui';
import { DECISION_TONES, OUTCOME_TONES } from './standing.js';

/** What was recommended, by whom, and what became of it. */
@Component({
  selector: 'app-decision-facts',
  imports: [DatePipe, MoneyPipe, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './decision-facts.html',
})
export class DecisionFacts {
  // i18n-keys: decision.state.* decision.outcome.* decision.reason.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  readonly decision = input.required<DecisionView>();

  protected readonly stateTones = DECISION_TONES;
  protected readonly outcomeTones = OUTCOME_TONES;
}
