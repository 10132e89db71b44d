import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ReportStanding, ReportState } from '@candela/contracts';
import { DatePipe, StatusChip, Texts } from '@candela/web-ui';
import { STATE_TONES, urgencyOf } from './standing.js';

/** Where a report stands: its state in the reader's words, and whether its day is near or past. */
@Component({
  selector: 'app-report-state',
  imports: [DatePipe, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let shown = report();
    <ui-status [label]="t(words() + shown.state)" [tone]="tones[shown.state]" />
    @if (urgency(); as urgent) {
      <ui-status [label]="t('report.standing.' + urgent.standing)" [tone]="urgent.tone" />
    }
    @if (showsDay() && isOpen()) {
      <span class="small soft">{{ t('report.dueOn', { date: (shown.dueOn | uiDate: 'date') }) }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-half) var(--space-1);
      align-items: center;
    }
  `,
})
export class ReportStateView {
  // i18n-keys: report.state.* report.publicState.* report.standing.*
  protected readonly t = inject(Texts).t;

  readonly report = input.required<{
    readonly state: ReportState;
    readonly standing: ReportStanding | 'later';
    readonly dueOn: string;
  }>();
  /** In the words of the staff. */
  readonly forStaff = input(false);
  readonly showsDay = input(true);

  protected readonly tones = STATE_TONES;
  protected readonly words = computed(() => (this.forStaff() ? 'report.state.' : 'report.publicState.'));
  protected readonly urgency = computed(() => urgencyOf(this.report().standing));
  protected readonly isOpen = computed(() => !['settled', 'waiting'].includes(this.report().standing));
}
