import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { DatePipe, Icon, StatusChip, Texts } from '@candela/web-ui';
import { ReasonTexts } from '../../session/reason-texts.js';
import { AgreementDocuments } from '../ui/agreement-documents.js';
import { ConditionList } from '../ui/condition-list.js';
import { AGREEMENT_TONES } from '../ui/standing.js';
import { offered } from '../ui/why-not.js';
import { ShownOwnAward } from './shown-own-award.js';
import { SignForm } from './sign-form.js';

/** The agreement for the organization: to read in both languages, and for its signatory to accept. */
@Component({
  selector: 'app-own-agreement-tab',
  imports: [AgreementDocuments, ConditionList, DatePipe, Icon, SignForm, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './own-agreement-tab.html',
})
export class OwnAgreementTab {
  // i18n-keys: agreement.publicState.*
  protected readonly t = inject(Texts).t;
  protected readonly store = inject(ShownOwnAward);
  private readonly reasons = inject(ReasonTexts);

  protected readonly tones = AGREEMENT_TONES;
  protected readonly agreement = computed(() => this.store.award()?.agreement ?? null);
  protected readonly signing = computed(
    () => offered(this.store.award()?.allowedActions ?? [], ['agreement.sign'], this.reasons).at(0) ?? null,
  );
}
