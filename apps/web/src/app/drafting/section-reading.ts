import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { AnswersView, FileSlot } from '@candela/web-ui';
import { FileList } from './file-list.js';
import type { SectionPage } from './section-page.js';

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
  readonly section = input.required<Pick<SectionPage, 'form' | 'answers' | 'sectionKey'>>();
}
