import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { GrantsRegisterView } from '@candela/api-client';
import { ALL_REGISTERS } from '@candela/contracts';
import { Texts } from '@candela/web-ui';

/** Which register is looked at, or all of them; nothing where there is no choice. */
@Component({
  selector: 'app-register-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (registers().length > 1) {
      <label for="register">{{ t('portfolio.register') }}</label>
      <select id="register" class="control" (change)="chosenChange.emit(box.value)" #box>
        <option [value]="all" [selected]="chosen() === all">{{ t('portfolio.allRegisters') }}</option>
        @for (register of registers(); track register.key) {
          <option [value]="register.key" [selected]="register.key === chosen()">
            {{ texts.localized(register.name) }}
          </option>
        }
      </select>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.375rem;
      width: min(26rem, 100vw - 2rem);
    }
    label {
      font-weight: 600;
    }
  `,
})
export class RegisterChoice {
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly all = ALL_REGISTERS;

  readonly registers = input.required<readonly GrantsRegisterView[]>();
  /** Key of the register that is shown; `all` for all of them. */
  readonly chosen = input.required<string>();
  readonly chosenChange = output<string>();
}
