import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Texts } from '@candela/web-ui';
import type { ReportComment } from '../data/views.js';

/** What the programme said, as it is read where it belongs. */
@Component({
  selector: 'app-comment-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (comment of comments(); track comment.writtenAt + comment.question) {
      <p class="note note-warn">
        <span>
          <span class="small soft">{{ t('report.comment') }}</span>
          <span class="text">{{ comment.text }}</span>
        </span>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-1);
    }
    .small {
      display: block;
    }
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class CommentList {
  protected readonly t = inject(Texts).t;
  readonly comments = input.required<readonly ReportComment[]>();
}
