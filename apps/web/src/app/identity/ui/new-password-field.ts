import { ChangeDetectionStrategy, Component, inject, input, model, signal } from '@angular/core';
import { PASSWORD_LENGTH_MIN } from '@candela/contracts';
import { CheckboxField, Texts, TextField } from '@candela/web-ui';
import { PasswordMeter } from './password-meter.js';

/** A password that somebody chooses: how strong it is, and a look at it instead of typing it twice. */
@Component({
  selector: 'app-new-password',
  imports: [CheckboxField, PasswordMeter, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-text
      [fieldId]="fieldId()"
      [label]="label()"
      [help]="t('identity.password.help', { min })"
      [type]="isVisible() ? 'text' : 'password'"
      autocomplete="new-password"
      [required]="true"
      [error]="error()"
      [(value)]="value"
    />
    <app-password-meter [password]="value()" [about]="about()" />
    <ui-checkbox
      [fieldId]="fieldId() + '-visible'"
      [label]="t('identity.password.show')"
      [(checked)]="isVisible"
    />
  `,
})
export class NewPasswordField {
  protected readonly t = inject(Texts).t;
  protected readonly min = PASSWORD_LENGTH_MIN;
  protected readonly isVisible = signal(false);

  readonly value = model('');
  readonly label = input.required<string>();
  readonly fieldId = input('password');
  readonly error = input<string | null>(null);
  /** What is known of the person: words from it count for nothing. */
  readonly about = input<readonly string[]>([]);
}
