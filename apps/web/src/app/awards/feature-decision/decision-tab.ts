import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplicationDecisionView, DecisionView } from '@candela/api-client';
import { DECISION_CHARS_MAX } from '@candela/contracts';
import { Confirmation, Icon, MoneyPipe, Texts } from '@candela/web-ui';
import { Deed } from '../../session/deed.js';
import { ReasonTexts } from '../../session/reason-texts.js';
import { shownOf } from '../../session/shown.js';
import type { ActionOn } from '../data/awards-api.js';
import { DecisionsApi } from '../data/decisions-api.js';
import { DecisionFacts } from '../ui/decision-facts.js';
import { EnvelopeFacts } from '../ui/envelope-facts.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
import { type Offered, offered } from '../ui/why-not.js';
import { ProposalForm } from './proposal-form.js';

/** The decision on one application: recommended by an officer, approved or returned by another person. */
@Component({
  selector: 'app-decision-tab',
  imports: [DecisionFacts, EnvelopeFacts, Icon, MoneyPipe, ProposalForm, ReasonDialog, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './decision-tab.html',
})
export class DecisionTab {
  // i18n-keys: decision.action.*
  protected readonly t = inject(Texts).t;
  protected readonly deed = new Deed();
  private readonly api = inject(DecisionsApi);
  private readonly confirmation = inject(Confirmation);
  private readonly reasons = inject(ReasonTexts);

  /** As the route read it. */
  readonly decided = input.required<ApplicationDecisionView>();

  protected readonly page = shownOf(this.decided, ({ application }) =>
    this.api.ofApplication(application.id),
  );
  protected readonly isRevising = signal(false);
  protected readonly reasonMax = DECISION_CHARS_MAX.reason;
  protected readonly recommending = computed(
    () => offered(this.page().allowedActions, ['decision.recommend'], this.reasons).at(0) ?? null,
  );
  /** Approving is offered to whoever approves here at all, with the reason why it is not theirs to do. */
  protected readonly actions = computed<readonly Offered[]>(() =>
    offered(
      this.page().open?.allowedActions ?? [],
      ['decision.approve', 'decision.return', 'decision.revise', 'decision.withdraw'],
      this.reasons,
    ).filter(({ action, enabled }) => enabled || action === 'decision.approve'),
  );

  protected async approve(decision: DecisionView): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: this.t('decision.approve.heading'),
      text: this.t('decision.approve.text'),
      action: this.t('decision.action.approve'),
    });
    if (agreed) await this.change(decision, 'decision.approve.done', (on) => this.api.approve(on));
  }

  protected async withdraw(decision: DecisionView): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: this.t('decision.withdraw.heading'),
      text: this.t('decision.withdraw.text'),
      action: this.t('decision.action.withdraw'),
      danger: true,
    });
    if (agreed) await this.change(decision, 'decision.withdraw.done', (on) => this.api.withdraw(on));
  }

  protected giveBack(decision: DecisionView, reason: string): Promise<void> {
    return this.change(decision, 'decision.return.done', (on) => this.api.giveBack(on, reason));
  }

  protected async reload(): Promise<void> {
    await this.page.reload();
    this.isRevising.set(false);
  }

  private async change(
    { id, version }: DecisionView,
    done: string,
    act: (on: ActionOn) => Promise<void>,
  ): Promise<void> {
    await this.deed.carryOut({
      act: (intention) => act({ id, version, intention }),
      done: this.t(done),
      reload: () => this.reload(),
    });
  }
}
