import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LetterView } from '@candela/api-client';
import { DatePipe, Icon, PageHeader, Texts } from '@candela/web-ui';

/** The letter that told a decision, in the language in which the application was written. */
@Component({
  selector: 'app-letter-page',
  imports: [DatePipe, Icon, PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let page = letter();
    <div class="page page-narrow stack">
      <ui-page-header
        [eyebrow]="page.reference"
        [heading]="t('letter.heading')"
        [backTo]="'/applications/' + page.applicationId"
        [backLabel]="t('letter.back')"
      >
        <button uiHeaderActions type="button" class="button no-print" (click)="print()">
          {{ t('letter.print') }}
        </button>
        <a
          uiHeaderActions
          class="button no-print"
          [href]="'/api/applications/' + page.applicationId + '/letter/document'"
          target="_blank"
          rel="noopener"
        >
          <ui-icon name="download" [size]="18" /> {{ t('letter.document') }}
        </a>
      </ui-page-header>
      <article class="card prose" [lang]="page.language">
        <p class="small soft">{{ page.sentAt | uiDate: 'date' }}</p>
        <h2>{{ page.title }}</h2>
        @for (block of page.blocks; track $index) {
          @switch (block.kind) {
            @case ('heading') {
              <h3>{{ block.text }}</h3>
            }
            @case ('quote') {
              <blockquote class="typed">{{ block.text }}</blockquote>
            }
            @case ('list') {
              <ul>
                @for (item of block.items; track $index) {
                  <li class="typed">{{ item }}</li>
                }
              </ul>
            }
            @default {
              <p class="typed">{{ block.text }}</p>
            }
          }
        }
      </article>
      @if (page.awardId; as awardId) {
        <p class="no-print">
          <a class="button button-primary" [routerLink]="['/awards', awardId]">{{ t('letter.toAward') }}</a>
        </p>
      }
    </div>
  `,
})
export class LetterPage {
  protected readonly t = inject(Texts).t;
  private readonly document = inject(DOCUMENT);

  readonly letter = input.required<LetterView>();

  protected print(): void {
    this.document.defaultView?.print();
  }
}
