import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { Language } from '@candela/contracts';
import { LanguageStore } from '@candela/web-ui';
import { LanguageChoice } from '../texts/language-choice.js';

/** The other language, named in that language. */
@Component({
  selector: 'app-language-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      type="button"
      class="button button-quiet button-small"
      [lang]="other()"
      (click)="choice.choose(other())"
    >
      <span class="long">{{ other() === 'fr' ? 'Français' : 'English' }}</span>
      <abbr class="short" [title]="other() === 'fr' ? 'Français' : 'English'">{{
        other() === 'fr' ? 'FR' : 'EN'
      }}</abbr>
    </button>
  `,
  styles: `
    .short {
      display: none;
      text-decoration: none;
    }
    @media (max-width: 40rem) {
      .long {
        display: none;
      }
      .short {
        display: inline;
      }
    }
  `,
})
export class LanguageSwitch {
  protected readonly choice = inject(LanguageChoice);
  private readonly languages = inject(LanguageStore);
  protected readonly other = computed<Language>(() => (this.languages.language() === 'en' ? 'fr' : 'en'));
}
