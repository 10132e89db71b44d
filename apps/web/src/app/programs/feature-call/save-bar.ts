import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Texts } from '@candela/web-ui';

/** Says at the foot of the window that something is not saved yet, and saves or discards it. */
@Component({
  selector: 'app-save-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="bar no-print" role="region" [attr.aria-label]="t('programs.save.label')">
      <p role="status">
        {{
          t(conflicts() > 0 ? 'programs.save.settle' : 'programs.save.unsaved', {
            count: conflicts() || count(),
          })
        }}
      </p>
      <div class="row">
        <button
          type="button"
          class="button button-primary"
          [disabled]="isSaving() || conflicts() > 0"
          (click)="save.emit()"
        >
          {{ t(isSaving() ? 'programs.save.saving' : 'programs.save.action') }}
        </button>
        <button type="button" class="button button-quiet" [disabled]="isSaving()" (click)="discard.emit()">
          {{ t('programs.save.discard') }}
        </button>
      </div>
    </div>
  `,
  styles: `
    :host {
      position: sticky;
      bottom: 0;
      z-index: 5;
      display: block;
      margin-top: var(--space-4);
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--space-1) var(--space-3);
      padding: var(--space-1) var(--space-3);
      border: 1px solid var(--line-strong);
      border-radius: var(--radius-2) var(--radius-2) 0 0;
      background: var(--surface-raised);
      box-shadow: var(--shadow-3);
    }
    p {
      font-weight: 600;
    }
  `,
})
export class SaveBar {
  protected readonly t = inject(Texts).t;
  /** Changes that are not saved. */
  readonly count = input.required<number>();
  /** Conflicts that must be settled first. */
  readonly conflicts = input(0);
  readonly isSaving = input(false);
  readonly save = output<void>();
  readonly discard = output<void>();
}
