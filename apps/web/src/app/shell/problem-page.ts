import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DOCUMENT } from '@angular/common';
import { Texts } from '@candela/web-ui';
import { BrandMark } from './brand-mark.js';

export type ProblemKind = 'notFound' | 'forbidden' | 'failed' | 'offline';

// i18n-keys: shell.problem.*
/** A page that could not be shown: what happened, and the way on. */
@Component({
  selector: 'app-problem-page',
  imports: [BrandMark, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page-narrow stack">
      <app-brand-mark [size]="48" class="mark" />
      <h1>{{ t('shell.problem.' + kind() + '.title') }}</h1>
      <p class="lead">{{ t('shell.problem.' + kind() + '.text') }}</p>
      <p class="row">
        @if (kind() === 'failed' || kind() === 'offline') {
          <button type="button" class="button button-primary" (click)="again()">
            {{ t('shell.problem.again') }}
          </button>
        }
        <a class="button" routerLink="/">{{ t('shell.problem.home') }}</a>
      </p>
    </div>
  `,
  styles: `
    .mark {
      opacity: 0.9;
    }
  `,
})
export class ProblemPage {
  protected readonly t = inject(Texts).t;
  private readonly document = inject(DOCUMENT);

  /** Bound to the route's data. */
  readonly kind = input.required<ProblemKind>();

  protected again(): void {
    this.document.defaultView?.location.reload();
  }
}
