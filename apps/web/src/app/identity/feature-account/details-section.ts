import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import type { AccountView } from '@candela/api-client';
import { isLanguage, PERSON_NAME_LENGTH_MAX } from '@candela/contracts';
import { ErrorSummary, RadioField, Texts, TextField, Toasts } from '@candela/web-ui';
import { LanguageChoice } from '../../texts/language-choice.js';
import { AccountsClient } from '../data/accounts-client.js';
import { FormAttempt } from '../ui/form-attempt.js';
import { languageChoices } from '../ui/language-choices.js';
import { needs } from '../ui/needs.js';

/** Name and language of a person. */
@Component({
  selector: 'app-details-section',
  imports: [ErrorSummary, RadioField, TextField],
  providers: [FormAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card stack" aria-labelledby="details-heading">
      <h2 id="details-heading">{{ t('identity.account.details') }}</h2>
      <form class="stack" novalidate (submit)="$event.preventDefault(); save()">
        <ui-error-summary [errors]="attempt.summary()" />
        <ui-text
          [fieldId]="attempt.fieldId('name')"
          [label]="t('identity.field.name')"
          autocomplete="name"
          [maxLength]="nameMax"
          [required]="true"
          [error]="attempt.error('name')"
          [(value)]="name"
        />
        <ui-radios
          [fieldId]="attempt.fieldId('language')"
          [label]="t('identity.field.language')"
          [help]="t('identity.account.languageHelp')"
          [choices]="languages()"
          [required]="true"
          [error]="attempt.error('language')"
          [(value)]="language"
        />
        <p>
          <button type="submit" class="button button-primary" [disabled]="attempt.isBusy()">
            {{ t('identity.action.save') }}
          </button>
        </p>
      </form>
    </section>
  `,
})
export class DetailsSection {
  private readonly client = inject(AccountsClient);
  private readonly choice = inject(LanguageChoice);
  private readonly toasts = inject(Toasts);
  protected readonly attempt = inject(FormAttempt).named('details');
  protected readonly languages = languageChoices();
  protected readonly t = inject(Texts).t;
  protected readonly nameMax = PERSON_NAME_LENGTH_MAX;

  readonly account = input.required<AccountView>();
  readonly changed = output<void>();

  protected readonly name = linkedSignal(() => this.account().name);
  protected readonly language = linkedSignal<string>(() => this.account().language);

  protected async save(): Promise<void> {
    const language = this.language();
    if (!isLanguage(language)) return;
    const body = { name: this.name(), language };
    const done = await this.attempt.send({ name: needs(body.name, 'identity.needs.name') }, () =>
      this.client.update(body, this.account().version),
    );
    if (!done) return;
    await this.choice.choose(language);
    this.toasts.show(this.t('identity.account.saved'));
    this.changed.emit();
  }
}
