import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Texts } from '@candela/web-ui';
import type { SectionPage } from './section-page.js';

/** The ways to the sections before and after, and from the last to the page that checks everything. */
@Component({
  selector: 'app-section-steps',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let page = section();
    <nav class="steps" [attr.aria-label]="t('drafting.steps')">
      @if (page.previous; as previous) {
        <a class="button" [routerLink]="[base(), 'sections', previous.key]">
          <ui-icon name="left" [size]="18" />
          <span>
            <span class="small">{{ t('drafting.previous') }}</span>
            {{ texts.localized(previous.title) }}
          </span>
        </a>
      }
      @if (page.next; as next) {
        <a class="button button-primary next" [routerLink]="[base(), 'sections', next.key]">
          <span>
            <span class="small">{{ t('drafting.next') }}</span>
            {{ texts.localized(next.title) }}
          </span>
          <ui-icon name="right" [size]="18" />
        </a>
      } @else {
        <a class="button button-primary next" [routerLink]="[base(), 'check']">
          <span>
            <span class="small">{{ t('drafting.last') }}</span>
            {{ t('drafting.checkAll') }}
          </span>
          <ui-icon name="right" [size]="18" />
        </a>
      }
    </nav>
  `,
  styles: `
    .steps {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: var(--space-2);
      padding-top: var(--space-3);
      border-top: 1px solid var(--line);
    }
    .button > span {
      display: grid;
      text-align: start;
    }
    .small {
      font-weight: 400;
    }
    .next {
      margin-inline-start: auto;
    }
    @media (max-width: 40rem) {
      .button {
        width: 100%;
        justify-content: flex-start;
      }
      .next {
        justify-content: space-between;
      }
    }
  `,
})
export class SectionSteps {
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  readonly section = input.required<Pick<SectionPage, 'previous' | 'next'>>();
  /** Address of the form that has the sections; `sections/<key>` and `check` are below it. */
  readonly base = input.required<string>();
}
