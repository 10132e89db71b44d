import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { AnswersView, FileSlot } from '@candela/web-ui';
import type { SectionPageView } from '../data/views.js';
import { FileList } from '../ui/file-list.js';

/** A section for whoever may read it and not change it. */
@Component({
  selector: 'app-section-reading',
  imports: [AnswersView, FileList, FileSlot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let page = section();
    <ui-answers [form]="page.form" [answers]="page.answers" [sections]="[page.sectionKey]">
      <ng-template uiFileSlot let-value="value"><app-file-list [value]="value" /></ng-template>
    </ui-answers>
  `,
})
export class SectionReading {
  readonly section = input.required<SectionPageView>();
}
