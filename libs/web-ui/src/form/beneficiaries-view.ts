import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type BeneficiariesQuestion, beneficiariesTotals } from '@candela/contracts';
import { NumberPipe } from '../format/number-pipe.js';
import { Texts } from '../text/texts.js';
import { numberOf, recordOf } from './read-answer.js';

/** How many people are reached, to be read: the grid with its sums, then disability and indirect reach. */
@Component({
  selector: 'ui-beneficiaries-view',
  imports: [NumberPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div
      class="table-frame"
      tabindex="0"
      role="region"
      [attr.aria-label]="texts.t('ui.form.beneficiaries.direct')"
    >
      <table class="table table-cards" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">{{ texts.t('ui.form.beneficiaries.group') }}</th>
            @for (band of question().ageBands; track band.key) {
              <th role="columnheader" scope="col" class="number">{{ texts.localized(band.label) }}</th>
            }
            <th role="columnheader" scope="col" class="number">{{ texts.t('ui.form.total') }}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          @for (group of question().groups; track group.key) {
            <tr role="row">
              <th role="rowheader" scope="row">{{ texts.localized(group.label) }}</th>
              @for (band of question().ageBands; track band.key) {
                <td role="cell" class="number" [attr.data-label]="texts.localized(band.label)">
                  <span>{{ cell(group.key, band.key) | uiNumber }}</span>
                </td>
              }
              <td role="cell" class="number" [attr.data-label]="texts.t('ui.form.total')">
                <strong>{{ totals().byGroup[group.key] | uiNumber }}</strong>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    <dl class="facts">
      <dt>{{ texts.t('ui.form.beneficiaries.directTotal') }}</dt>
      <dd>{{ totals().direct | uiNumber }}</dd>
      <dt>{{ texts.t('ui.form.beneficiaries.withDisability') }}</dt>
      <dd>{{ totals().withDisability | uiNumber }}</dd>
      <dt>{{ texts.t('ui.form.beneficiaries.indirect') }}</dt>
      <dd>{{ totals().indirect | uiNumber }}</dd>
    </dl>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-2);
    }
  `,
})
export class BeneficiariesView {
  protected readonly texts = inject(Texts);

  readonly question = input.required<BeneficiariesQuestion>();
  readonly value = input.required<unknown>();

  protected readonly totals = computed(() => beneficiariesTotals(this.question(), this.value()));
  private readonly direct = computed(() => recordOf(recordOf(this.value())['direct']));

  protected cell(group: string, band: string): number {
    return numberOf(recordOf(this.direct()[group])[band]) ?? 0;
  }
}
