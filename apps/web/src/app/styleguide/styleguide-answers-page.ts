import { ChangeDetectionStrategy, Component } from '@angular/core';
import { CONFIDENTIAL_MARKER, VAULT_MARKER } from '@candela/contracts';
import { exampleAnswers, localInitiativesForm } from '@candela/contracts/templates';
import { AnswersView, PageHeader, SectionActions } from '@candela/web-ui';

/** Template A with answers to be read, some of them withheld, as an officer sees them. Development only. */
@Component({
  selector: 'app-styleguide-answers-page',
  imports: [AnswersView, PageHeader, SectionActions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page stack">
      <ui-page-header heading="Answers" backTo="/styleguide" backLabel="Style page" />
      <ui-answers [form]="form" [answers]="answers">
        <ng-template uiSectionActions><a href="#content">Change</a></ng-template>
      </ui-answers>
    </div>
  `,
})
export class StyleguideAnswersPage {
  protected readonly form = localInitiativesForm();
  private readonly example = exampleAnswers('en');
  protected readonly answers = {
    ...this.example,
    contact: { contact: VAULT_MARKER, safeContact: VAULT_MARKER },
    risks: { ...this.example['risks'], visibility: CONFIDENTIAL_MARKER },
  };
}
