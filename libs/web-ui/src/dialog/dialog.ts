import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  input,
  model,
  viewChild,
} from '@angular/core';
import { Icon } from '../icon/icon.js';
import { Texts } from '../text/texts.js';

let lastDialogNumber = 0;

/**
 * A modal dialog on the browser's own: focus stays inside, Escape closes, the opener gets the focus back.
 * `<ui-dialog [(open)]="asked" [heading]="…">content <div uiDialogActions>buttons</div></ui-dialog>`
 */
@Component({
  selector: 'ui-dialog',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #box [class.wide]="wide()" [attr.aria-labelledby]="headingId" (close)="open.set(false)">
      @if (open()) {
        <header>
          <h2 [id]="headingId">{{ heading() }}</h2>
          <button
            type="button"
            class="button button-quiet button-icon button-small"
            (click)="open.set(false)"
          >
            <ui-icon name="close" />
            <span class="visually-hidden">{{ t('ui.dialog.close') }}</span>
          </button>
        </header>
        <div class="content"><ng-content /></div>
        <footer><ng-content select="[uiDialogActions]" /></footer>
      }
    </dialog>
  `,
  styles: `
    dialog {
      width: min(34rem, calc(100vw - 2rem));
      max-height: calc(100dvh - 2rem);
      padding: 0;
      border: 1px solid var(--line);
      border-radius: var(--radius-3);
      background: var(--surface-raised);
      color: var(--ink);
      box-shadow: var(--shadow-3);
    }
    .wide {
      width: min(64rem, calc(100vw - 2rem));
    }
    dialog::backdrop {
      background: rgb(10 16 26 / 55%);
    }
    header {
      display: flex;
      align-items: flex-start;
      justify-content: space-between;
      gap: var(--space-2);
      padding: var(--space-3) var(--space-3) 0;
    }
    .content {
      padding: var(--space-2) var(--space-3) var(--space-3);
    }
    footer {
      padding: 0 var(--space-3) var(--space-3);
    }
    footer:empty {
      display: none;
    }
  `,
})
export class Dialog {
  protected readonly t = inject(Texts).t;
  protected readonly headingId = `dialog-${++lastDialogNumber}`;
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');

  readonly open = model(false);
  readonly heading = input.required<string>();
  readonly wide = input(false);

  constructor() {
    afterRenderEffect(() => {
      const box = this.box().nativeElement;
      if (this.open() && !box.open) box.showModal();
      if (!this.open() && box.open) box.close();
    });
  }
}
