import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { AgreementView } from '@candela/api-client';
import { LANGUAGES } from '@candela/contracts';
import { Icon, Texts } from '@candela/web-ui';

/** The agreement as PDF in both languages, each with its digest once it was sent. */
@Component({
  selector: 'app-agreement-documents',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="plain-list stack stack-tight">
      @for (language of languages; track language) {
        <li>
          <a
            class="button"
            [href]="'/api/awards/' + awardId() + '/agreement/documents/' + language"
            target="_blank"
            rel="noopener"
          >
            <ui-icon name="download" [size]="18" /> {{ t('agreement.document.' + language) }}
          </a>
          @if (agreement().sha256; as sha256) {
            <p class="small soft hash">SHA-256 {{ sha256[language] }}</p>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    .hash {
      overflow-wrap: anywhere;
      font-family: var(--mono);
    }
  `,
})
export class AgreementDocuments {
  // i18n-keys: agreement.document.*
  protected readonly t = inject(Texts).t;

  readonly awardId = input.required<string>();
  readonly agreement = input.required<AgreementView>();

  protected readonly languages = LANGUAGES;
}
