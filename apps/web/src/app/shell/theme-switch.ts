import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon, type IconName, Texts } from '@candela/web-ui';
import { type Theme, ThemeChoice, THEMES } from './theme-choice.js';

const ICONS: Record<Theme, IconName> = { auto: 'contrast', light: 'sun', dark: 'moon' };

/** Light, dark or as the device has it: three marks in a row. */
@Component({
  selector: 'app-theme-switch',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="marks" role="radiogroup" [attr.aria-label]="t('shell.theme.label')">
      @for (theme of themes; track theme) {
        <label [title]="t('shell.theme.' + theme)">
          <input
            type="radio"
            name="theme"
            class="visually-hidden"
            [checked]="choice.theme() === theme"
            (change)="choice.choose(theme)"
          />
          <ui-icon [name]="icons[theme]" [size]="18" />
          <span class="visually-hidden">{{ t('shell.theme.' + theme) }}</span>
        </label>
      }
    </div>
  `,
  styles: `
    .marks {
      display: inline-flex;
      padding: 2px;
      border: 1px solid var(--line);
      border-radius: var(--radius-full);
      background: var(--surface-sunken);
    }
    label {
      position: relative;
      display: grid;
      place-items: center;
      width: 2rem;
      height: 2rem;
      border-radius: var(--radius-full);
      color: var(--ink-soft);
      cursor: pointer;
    }
    label:has(:checked) {
      background: var(--surface);
      color: var(--ink);
      box-shadow: var(--shadow-1);
    }
    label:has(:focus-visible) {
      outline: 3px solid var(--focus);
    }
  `,
})
export class ThemeSwitch {
  // i18n-keys: shell.theme.*
  protected readonly choice = inject(ThemeChoice);
  protected readonly t = inject(Texts).t;
  protected readonly themes = THEMES;
  protected readonly icons = ICONS;
}
