import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Icon } from '../icon/icon.js';
import { Texts } from '../text/texts.js';

/** Where files are chosen or dropped. Shows and decides nothing else: whoever listens uploads and says how it went. */
@Component({
  selector: 'ui-file-drop',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label
      class="zone"
      [class.over]="isOver()"
      (dragover)="over($event, true)"
      (dragleave)="over($event, false)"
      (drop)="drop($event)"
    >
      <ui-icon name="file" [size]="28" />
      <span
        ><strong>{{ t('ui.file.choose', { count: maxFiles() }) }}</strong> {{ t('ui.file.orDrop') }}</span
      >
      <span class="small soft">{{ hint() ?? t('ui.file.limit', { megabytes: megabytes() }) }}</span>
      <input
        type="file"
        class="visually-hidden"
        [id]="fieldId()"
        [accept]="accept().join(',')"
        [multiple]="maxFiles() > 1"
        [disabled]="disabled()"
        [attr.aria-describedby]="describedBy()"
        (change)="choose(box)"
        #box
      />
    </label>
  `,
  styles: `
    .zone {
      position: relative;
      display: grid;
      justify-items: center;
      gap: 0.25rem;
      max-width: var(--measure);
      padding: var(--space-3);
      border: 1.5px dashed var(--line-strong);
      border-radius: var(--radius-2);
      background: var(--surface);
      text-align: center;
      cursor: pointer;
    }
    .zone:hover,
    .over {
      border-color: var(--flame-strong);
      background: var(--flame-wash);
    }
    .zone:has(:focus-visible) {
      outline: 3px solid var(--focus);
      outline-offset: 2px;
    }
  `,
})
export class FileDrop {
  protected readonly t = inject(Texts).t;

  readonly fieldId = input('file');
  /** Media types and endings that may be chosen. */
  readonly accept = input<readonly string[]>([]);
  readonly maxFiles = input(1);
  readonly maxBytes = input(25_000_000);
  readonly hint = input<string | null>(null);
  readonly disabled = input(false);
  readonly describedBy = input<string | null>(null);
  /** What the person chose, as it is: nothing was checked. */
  readonly files = output<readonly File[]>();

  protected readonly isOver = signal(false);
  protected readonly megabytes = computed(() => Math.floor(this.maxBytes() / 1_000_000));

  protected over(event: Event, isOver: boolean): void {
    event.preventDefault();
    this.isOver.set(isOver && !this.disabled());
  }

  protected drop(event: DragEvent): void {
    this.over(event, false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0 && !this.disabled()) this.files.emit(files);
  }

  protected choose(box: HTMLInputElement): void {
    const files = [...(box.files ?? [])];
    box.value = '';
    if (files.length > 0) this.files.emit(files);
  }
}
