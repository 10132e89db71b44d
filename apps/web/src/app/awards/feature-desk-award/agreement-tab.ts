import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { DeskAwardView } from '@candela/api-client';
import { CONDITION_NOTE_CHARS_MAX, VOID_REASON_CHARS_MAX } from '@candela/contracts';
import { Confirmation, DatePipe, Icon, StatusChip, Texts } from '@candela/web-ui';
import { Deed } from '../../session/deed.js';
import type { Intention } from '../../session/intention.js';
import { ReasonTexts } from '../../session/reason-texts.js';
import { AwardsApi } from '../data/awards-api.js';
import { AgreementDocuments } from '../ui/agreement-documents.js';
import { ConditionList } from '../ui/condition-list.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
import { AGREEMENT_TONES } from '../ui/standing.js';
import { type Offered, offered } from '../ui/why-not.js';
import { ShownAward } from './shown-award.js';

const ACTIONS = ['agreement.send', 'agreement.countersign', 'agreement.void'] as const;

/** The agreement on the desk: its documents, what happened to it, its conditions, and what may be done now. */
@Component({
  selector: 'app-agreement-tab',
  imports: [AgreementDocuments, ConditionList, DatePipe, Icon, ReasonDialog, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './agreement-tab.html',
  styles: `
    .stack > .button {
      justify-self: start;
    }
  `,
})
export class AgreementTab {
  // i18n-keys: agreement.state.* agreement.action.*
  protected readonly t = inject(Texts).t;
  protected readonly store = inject(ShownAward);
  protected readonly deed = new Deed();
  private readonly api = inject(AwardsApi);
  private readonly confirmation = inject(Confirmation);
  private readonly reasons = inject(ReasonTexts);

  protected readonly tones = AGREEMENT_TONES;
  protected readonly voidMax = VOID_REASON_CHARS_MAX;
  protected readonly noteMax = CONDITION_NOTE_CHARS_MAX;
  /** What is possible, and of the rest only what the present state is waiting for. */
  protected readonly actions = computed<readonly Offered[]>(() => {
    const award = this.store.award();
    if (!award) return [];
    const waits = award.agreement?.state === 'signed' ? 'agreement.countersign' : null;
    return offered(award.allowedActions, ACTIONS, this.reasons).filter(
      ({ action, enabled }) => enabled || action === waits,
    );
  });
  protected readonly mayMeet = computed(
    () =>
      offered(this.store.award()?.allowedActions ?? [], ['award.meet-condition'], this.reasons).at(0)
        ?.enabled ?? false,
  );
  /** The first condition that is not met: they are found met one after the other. */
  protected readonly unmet = computed(
    () => this.store.award()?.conditions.filter(({ metAt }) => metAt === null) ?? [],
  );

  protected async send(award: DeskAwardView): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: this.t('agreement.send.heading'),
      text: this.t('agreement.send.text'),
      action: this.t('agreement.action.send'),
    });
    if (agreed) await this.change(award, 'agreement.send.done', (on) => this.api.send(on));
  }

  protected async countersign(award: DeskAwardView): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: this.t('agreement.countersign.heading'),
      text: this.t('agreement.countersign.text', { reference: award.reference }),
      action: this.t('agreement.action.countersign'),
    });
    if (agreed) await this.change(award, 'agreement.countersign.done', (on) => this.api.countersign(on));
  }

  protected makeVoid(award: DeskAwardView, reason: string): Promise<void> {
    return this.change(award, 'agreement.void.done', (on) => this.api.makeVoid(on, reason));
  }

  protected async meet({ id }: DeskAwardView, number: number, note: string): Promise<void> {
    await this.deed.carryOut({
      act: (intention) => this.api.meetCondition(id, number, note, intention),
      done: this.t('award.condition.done', { number }),
      reload: () => this.store.award.reload(),
    });
  }

  private async change(
    { id, agreement }: DeskAwardView,
    done: string,
    act: (on: { id: string; version: number; intention: Intention }) => Promise<void>,
  ): Promise<void> {
    if (!agreement) return;
    await this.deed.carryOut({
      act: (intention) => act({ id, version: agreement.version, intention }),
      done: this.t(done),
      reload: () => this.store.award.reload(),
    });
  }
}
