import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FileScanState } from '@candela/contracts';
import { Icon, NumberPipe, Texts } from '@candela/web-ui';
import { filesIn, sizeOf } from './files.js';

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
            t('drafting.file.' + file.size.unit, { size: (file.size.amount | uiNumber: 1) })
          }}</span>
          @if (file.scan === 'unscanned') {
            <span class="small soft">{{ t('drafting.file.unscanned') }}</span>
          }
        </li>
      }
    </ul>
  `,
})
export class FileList {
  // i18n-keys: drafting.file.kilobytes drafting.file.megabytes
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
