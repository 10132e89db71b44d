import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Question } from '@candela/contracts';
import { Icon, PageHeader, Skeleton, Texts } from '@candela/web-ui';
import { SaveBar } from '../../drafting/save-bar.js';
import { SectionFilling } from '../../drafting/section-filling.js';
import { SectionReading } from '../../drafting/section-reading.js';
import { SectionSteps } from '../../drafting/section-steps.js';
import { WorkingNow } from '../../drafting/working-now.js';
import { actionNamed, isEnabled } from '../../session/allowed.js';
import { ReasonTexts } from '../../session/reason-texts.js';
import type { OpenedSection } from '../data/resolvers.js';
import type { ReportComment } from '../data/views.js';
import { CommentList } from '../ui/comment-list.js';

/** One section of a report, filled in beside what the programme said to it, or only read. */
@Component({
  selector: 'app-report-section-page',
  imports: [
    CommentList,
    Icon,
    PageHeader,
    SaveBar,
    SectionFilling,
    SectionReading,
    SectionSteps,
    Skeleton,
    WorkingNow,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let page = section();
    <div class="page stack">
      <ui-page-header
        [eyebrow]="t('drafting.position', { position: page.position, count: page.sectionCount })"
        [heading]="texts.localized(page.summary.title)"
        [backTo]="address()"
        [backLabel]="t('report.kind.' + page.kind)"
      />
      <app-working-now [people]="page.summary.workingNow" />
      @if (mayEdit()) {
        <app-section-filling
          [section]="page"
          [saver]="saver()"
          [filesOwner]="filesOwner()"
          [checked]="problems() !== undefined"
          [note]="comment"
        />
      } @else {
        <div class="note">
          <ui-icon name="info" />
          <p>{{ readOnlyReason() }}</p>
        </div>
        @defer (on immediate) {
          <app-section-reading [section]="page" />
        } @placeholder {
          <ui-skeleton />
        } @error {
          <p class="note note-bad">{{ t('error.connection.unreachable') }}</p>
        }
      }
      <app-section-steps [section]="page" [base]="address()" />
    </div>
    @if (mayEdit()) {
      <app-save-bar [saver]="saver()" [summary]="page.summary" />
    }
    <ng-template #comment let-question><app-comment-list [comments]="commentsAt(question)" /></ng-template>
  `,
})
export class ReportSectionPage {
  // i18n-keys: report.kind.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly reasons = inject(ReasonTexts);

  /** As the route opened it. */
  readonly opened = input.required<OpenedSection>();
  /** Anything where the page is to say at once what is missing: the way from the check page. */
  readonly problems = input<string>();

  protected readonly section = computed(() => this.opened().section);
  readonly saver = computed(() => this.opened().saver);
  protected readonly address = computed(() => `/reports/${this.section().id}`);
  protected readonly filesOwner = computed(() => ({ kind: 'report', id: this.section().id }));
  protected readonly mayEdit = computed(() =>
    isEnabled(this.section().allowedActions, 'report.save-section'),
  );
  protected readonly readOnlyReason = computed(
    () =>
      this.reasons.sentence(
        actionNamed(this.section().allowedActions, 'report.save-section')?.reason ?? null,
      ) ?? this.t('report.readerOnly'),
  );

  protected commentsAt({ key }: Question): readonly ReportComment[] {
    const path = `${this.section().sectionKey}/${key}`;
    return this.section().comments.filter(({ question }) => question === path);
  }
}
