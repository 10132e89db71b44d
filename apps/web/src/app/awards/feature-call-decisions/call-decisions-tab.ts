import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { CallDecisionRowView, CallDecisionsView, DecisionView } from '@candela/api-client';
import { countryName, DECISION_OUTCOMES } from '@candela/contracts';
import {
  ApplicantName,
  Confirmation,
  DataTable,
  EmptyState,
  LanguageStore,
  MoneyPipe,
  Pager,
  StatusChip,
  TableCell,
  type TableColumn,
  Texts,
} from '@candela/web-ui';
import { Deed } from '../../session/deed.js';
import { ReasonTexts } from '../../session/reason-texts.js';
import { shownOf } from '../../session/shown.js';
import { PageTrail } from '../../shell/page-trail.js';
import { DecisionsApi } from '../data/decisions-api.js';
import { EnvelopeFacts } from '../ui/envelope-facts.js';
import { DECISION_TONES, OUTCOME_TONES } from '../ui/standing.js';
import { offered } from '../ui/why-not.js';

const COLUMNS = ['application', 'applicant', 'requested', 'outcome', 'amount', 'state', 'approve'] as const;

/** The decisions of a call against its envelope: prepared quietly, told together. */
@Component({
  selector: 'app-call-decisions-tab',
  imports: [
    ApplicantName,
    DataTable,
    EmptyState,
    EnvelopeFacts,
    MoneyPipe,
    Pager,
    RouterLink,
    StatusChip,
    TableCell,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './call-decisions-tab.html',
  styleUrl: './call-decisions-tab.css',
})
export class CallDecisionsTab {
  // i18n-keys: decision.column.* decision.state.* decision.outcome.* decision.release.counts.*
  protected readonly t = inject(Texts).t;
  protected readonly deed = new Deed();
  private readonly api = inject(DecisionsApi);
  private readonly confirmation = inject(Confirmation);
  private readonly languages = inject(LanguageStore);
  private readonly reasons = inject(ReasonTexts);
  private readonly trail = inject(PageTrail);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  /** By the route. */
  readonly page = input.required<CallDecisionsView>();
  readonly cursor = input<string>();

  protected readonly shown = shownOf(this.page, ({ call }) =>
    this.api.ofCall(call.id, this.cursor() ?? null),
  );
  protected readonly rows = computed(() => this.shown().items);
  protected readonly columns = computed<readonly TableColumn[]>(() =>
    COLUMNS.map((key) => ({
      key,
      label: this.t(`decision.column.${key}`),
      rowHeader: key === 'application',
      numeric: key === 'requested' || key === 'amount',
    })),
  );
  protected readonly releasing = computed(
    () => offered(this.shown().allowedActions, ['decision.release'], this.reasons).at(0) ?? null,
  );
  /** What releasing would tell now, in words. */
  protected readonly counts = computed(() =>
    DECISION_OUTCOMES.filter((outcome) => this.shown().releasable[outcome] > 0).map((outcome) =>
      this.t(`decision.release.counts.${outcome}`, { count: this.shown().releasable[outcome] }),
    ),
  );
  protected readonly previous = computed(
    () => this.trail.visit(`decisions ${this.shown().call.id}`, this.cursor() ?? null, null).previous,
  );
  protected readonly stateTones = DECISION_TONES;
  protected readonly outcomeTones = OUTCOME_TONES;
  protected readonly rowId = (row: CallDecisionRowView): string => row.application.id;

  protected rowOf(row: unknown): CallDecisionRowView {
    return row as CallDecisionRowView;
  }

  protected country(code: string | null): string {
    return code ? countryName(this.languages.language(), code) : '';
  }

  /** Whether the reader may approve it now, or why not where it waits for that. */
  protected approving(decision: DecisionView | null) {
    if (decision?.state !== 'recommended') return null;
    return offered(decision.allowedActions, ['decision.approve'], this.reasons).at(0) ?? null;
  }

  protected async approve({ id, version }: DecisionView): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: this.t('decision.approve.heading'),
      text: this.t('decision.approve.text'),
      action: this.t('decision.action.approve'),
    });
    if (!agreed) return;
    await this.deed.carryOut({
      act: (intention) => this.api.approve({ id, version, intention }),
      done: this.t('decision.approve.done'),
      reload: this.shown.reload,
    });
  }

  protected async release(): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: this.t('decision.release.heading'),
      text: this.t('decision.release.text', { counts: this.counts().join(', ') }),
      action: this.t('decision.release.action'),
    });
    if (!agreed) return;
    await this.deed.carryOut({
      act: async (intention) => {
        await this.api.release(this.shown().call.id, null, intention);
      },
      done: this.t('decision.release.done'),
      reload: this.shown.reload,
    });
  }

  protected async turn(cursor: string | null): Promise<void> {
    await this.router.navigate([], { relativeTo: this.route, queryParams: cursor ? { cursor } : {} });
  }
}
