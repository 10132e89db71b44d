import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type FileAnswer, type FileScanState, isRecord } from '@candela/contracts';
import { Icon, NumberPipe, Texts } from '@candela/web-ui';

/** The files of an answer of unknown origin. */
export function filesIn(value: unknown): readonly FileAnswer[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (item): item is FileAnswer & Record<string, unknown> =>
      isRecord(item) && typeof item['fileId'] === 'string' && typeof item['name'] === 'string',
  );
}

/** The size of a file in the unit people read, and that unit's key below `application.file`. */
export function sizeOf(bytes: number): { amount: number; unit: 'kilobytes' | 'megabytes' } {
  return bytes < 1_000_000
    ? { amount: Math.max(1, Math.round(bytes / 1_000)), unit: 'kilobytes' }
    : { amount: Math.round(bytes / 100_000) / 10, unit: 'megabytes' };
}

/** Files to be downloaded. */
@Component({
  selector: 'app-file-list',
  imports: [Icon, NumberPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="plain-list stack stack-tight">
      @for (file of files(); track file.fileId) {
        <li class="row">
          <ui-icon name="file" [size]="18" />
          <a [href]="'/api/files/' + file.fileId" [attr.download]="file.name">{{ file.name }}</a>
          <span class="small soft">{{
            t('application.file.' + file.size.unit, { size: (file.size.amount | uiNumber: 1) })
          }}</span>
          @if (file.scan === 'unscanned') {
            <span class="small soft">{{ t('application.file.unscanned') }}</span>
          }
        </li>
      }
    </ul>
  `,
})
export class FileList {
  // i18n-keys: application.file.kilobytes application.file.megabytes
  protected readonly t = inject(Texts).t;

  /** The answer. */
  readonly value = input.required<unknown>();
  /** What a scanner said of each file, where that is known. */
  readonly scans = input<ReadonlyMap<string, FileScanState>>(new Map());

  protected readonly files = computed(() =>
    filesIn(this.value()).map((file) => ({
      ...file,
      size: sizeOf(file.sizeBytes),
      scan: this.scans().get(file.fileId) ?? null,
    })),
  );
}
