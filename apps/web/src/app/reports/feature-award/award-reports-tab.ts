import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DatePipe, EmptyState, Texts } from '@candela/web-ui';
import type { AwardReport, ClosingChecklist } from '../data/views.js';
import { ReportStateView } from '../ui/report-state.js';
import { ClosingCard } from './closing-card.js';

const CLOSING_STATES: readonly ClosingChecklist['state'][] = ['active', 'closing', 'closed'];

/** The reports of an award, each with its day and a way to it; for staff, below them, what is left to close it. */
@Component({
  selector: 'app-award-reports-tab',
  imports: [ClosingCard, DatePipe, EmptyState, ReportStateView, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="visually-hidden">{{ t('report.reports') }}</h2>
    <div class="stack">
      @if (reports().length > 0) {
        <ul class="plain-list stack">
          @for (report of reports(); track report.id) {
            <li class="card row row-apart">
              <div>
                <h3>
                  @if (report.readable) {
                    <a [routerLink]="(forStaff() ? '/desk/reports/' : '/reports/') + report.id">{{
                      t('report.kind.' + report.kind)
                    }}</a>
                  } @else {
                    {{ t('report.kind.' + report.kind) }}
                  }
                </h3>
                <p class="small soft">
                  {{
                    t('report.period', {
                      from: (report.periodFrom | uiDate: 'date'),
                      to: (report.periodTo | uiDate: 'date'),
                    })
                  }}
                </p>
              </div>
              <app-report-state [report]="report" [forStaff]="forStaff()" />
            </li>
          }
        </ul>
      } @else {
        <ui-empty [heading]="t('report.none.heading')" [text]="t('report.none.text')" icon="file" />
      }
      @if (closing(); as checklist) {
        <app-closing-card [checklist]="checklist" />
      }
    </div>
  `,
})
export class AwardReportsTab {
  // i18n-keys: report.kind.*
  protected readonly t = inject(Texts).t;

  readonly reports = input.required<readonly AwardReport[]>();
  readonly forStaff = input(false);
  readonly checklist = input<ClosingChecklist | null>(null);

  /** Nothing is closed before its agreement is in force, or after it was ended. */
  protected readonly closing = computed(() => {
    const checklist = this.checklist();
    return checklist && CLOSING_STATES.includes(checklist.state) ? checklist : null;
  });
}
