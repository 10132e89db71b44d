import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { proseBlocks } from './prose-blocks.js';

/** What an officer wrote as plain text: paragraphs, and lists where lines begin with a dash. */
@Component({
  selector: 'app-prose',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (block of blocks(); track $index) {
      @if (block.kind === 'list') {
        <ul>
          @for (line of block.lines; track $index) {
            <li>{{ line }}</li>
          }
        </ul>
      } @else {
        <p>
          @for (line of block.lines; track $index; let first = $first) {
            @if (!first) {
              <br />
            }
            {{ line }}
          }
        </p>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
      max-width: var(--measure);
      font-size: 1.0625rem;
      line-height: 1.65;
    }
    ul {
      display: grid;
      gap: var(--space-half);
      padding-inline-start: 1.375rem;
    }
    li::marker {
      color: var(--flame-strong);
    }
  `,
})
export class Prose {
  readonly text = input.required<string>();
  protected readonly blocks = computed(() => proseBlocks(this.text()));
}
