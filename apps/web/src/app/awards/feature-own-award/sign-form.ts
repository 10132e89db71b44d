import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { AgreementView, OwnAwardView } from '@candela/api-client';
import { SIGNED_NAME_CHARS } from '@candela/contracts';
import { CheckboxField, LanguageStore, TextField, Texts } from '@candela/web-ui';
import { AwardsApi } from '../data/awards-api.js';
import { Deed } from '../../session/deed.js';

/** What a signatory accepts: the document that was read, with a typed name. */
@Component({
  selector: 'app-sign-form',
  imports: [CheckboxField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card stack" aria-labelledby="sign-heading" (submit)="$event.preventDefault(); sign()">
      <h3 id="sign-heading">{{ t('agreement.sign.heading') }}</h3>
      <p>{{ t('agreement.sign.text') }}</p>
      <ui-checkbox
        fieldId="sign-accepted"
        [label]="t('agreement.sign.accept', { organization: award().organization.name })"
        [required]="true"
        [error]="isTried() && !accepted() ? t('agreement.sign.acceptMissing') : null"
        [(checked)]="accepted"
      />
      <ui-text
        fieldId="sign-name"
        [label]="t('agreement.sign.name')"
        [help]="t('agreement.sign.nameHelp')"
        [required]="true"
        autocomplete="name"
        [maxLength]="nameMax"
        [error]="isTried() && nameIsMissing() ? t('agreement.sign.nameMissing') : null"
        [(value)]="typedName"
      />
      <p>
        <button type="submit" class="button button-primary" [disabled]="deed.isBusy()">
          {{ t('agreement.sign.action') }}
        </button>
      </p>
    </form>
  `,
})
export class SignForm {
  protected readonly t = inject(Texts).t;
  protected readonly deed = new Deed();
  private readonly api = inject(AwardsApi);
  private readonly languages = inject(LanguageStore);

  readonly award = input.required<OwnAwardView>();
  readonly agreement = input.required<AgreementView>();
  /** The agreement was accepted, or is not as it was read. */
  readonly done = output<void>();

  protected readonly accepted = signal(false);
  protected readonly typedName = signal('');
  protected readonly isTried = signal(false);
  protected readonly nameMax = SIGNED_NAME_CHARS.max;
  protected readonly nameIsMissing = computed(() => this.typedName().trim().length < SIGNED_NAME_CHARS.min);

  protected async sign(): Promise<void> {
    this.isTried.set(true);
    const { version, sha256 } = this.agreement();
    if (!this.accepted() || this.nameIsMissing() || !sha256) return;
    const signature = { sha256: sha256[this.languages.language()], typedName: this.typedName().trim() };
    await this.deed.carryOut({
      act: (intention) => this.api.sign({ id: this.award().id, version, intention }, signature),
      done: this.t('agreement.sign.done'),
      reload: () => this.done.emit(),
    });
  }
}
