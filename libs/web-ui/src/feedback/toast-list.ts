import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon } from '../icon/icon.js';
import { Texts } from '../text/texts.js';
import { Toasts } from './toasts.js';

/** Where toasts appear; one per page, in the shell. */
@Component({
  selector: 'ui-toast-list',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status" aria-live="polite" class="list">
      @for (toast of toasts.shown(); track toast.id) {
        <div class="toast" [class]="toast.tone">
          <ui-icon [name]="toast.tone === 'bad' ? 'warning' : toast.tone === 'good' ? 'check' : 'info'" />
          <p>{{ toast.text }}</p>
          <button type="button" class="close" (click)="toasts.close(toast.id)">
            <ui-icon name="close" [size]="16" />
            <span class="visually-hidden">{{ t('ui.toast.close') }}</span>
          </button>
        </div>
      }
    </div>
  `,
  styles: `
    .list {
      position: fixed;
      inset-inline: 0;
      bottom: var(--space-3);
      z-index: 40;
      display: grid;
      gap: var(--space-1);
      justify-items: center;
      padding-inline: var(--space-2);
      pointer-events: none;
    }
    .toast {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      max-width: min(36rem, 100%);
      padding: 0.75rem 0.75rem 0.75rem 1rem;
      border-radius: var(--radius-2);
      background: light-dark(#16233a, #ece8dd);
      color: light-dark(#ffffff, #16233a);
      box-shadow: var(--shadow-3);
      pointer-events: auto;
    }
    .toast p {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .bad {
      background: light-dark(#8f1f19, #ffd6d1);
      color: light-dark(#ffffff, #4a0e0a);
    }
    .close {
      display: grid;
      place-items: center;
      width: 2rem;
      height: 2rem;
      border: 0;
      border-radius: var(--radius-1);
      background: transparent;
      color: inherit;
      cursor: pointer;
    }
    .close:focus-visible {
      outline-color: currentColor;
    }
  `,
})
export class ToastList {
  protected readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
}
