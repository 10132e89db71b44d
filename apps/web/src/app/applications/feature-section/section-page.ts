import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { sectionOf, visibleQuestions } from '@candela/contracts';
import { Deadline, Icon, PageHeader, Skeleton, Texts } from '@candela/web-ui';
import { SaveBar } from '../../drafting/save-bar.js';
import { SectionFilling } from '../../drafting/section-filling.js';
import { SectionReading } from '../../drafting/section-reading.js';
import { SectionSteps } from '../../drafting/section-steps.js';
import { WorkingNow } from '../../drafting/working-now.js';
import { actionNamed, isEnabled } from '../../session/allowed.js';
import { ReasonTexts } from '../../session/reason-texts.js';
import { serverClock } from '../../session/server-clock.js';
import type { OpenedSection } from '../data/resolvers.js';

/** One section of an application, filled in, or only read. */
@Component({
  selector: 'app-section-page',
  imports: [
    Deadline,
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
  templateUrl: './section-page.html',
  styleUrl: './section-page.css',
})
export class SectionPage {
  // i18n-keys: application.answersIn.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly reasons = inject(ReasonTexts);

  /** As the route opened it. */
  readonly opened = input.required<OpenedSection>();
  /** Anything where the page is to say at once what is missing: the way from the check page. */
  readonly problems = input<string>();

  protected readonly section = computed(() => this.opened().section);
  readonly saver = computed(() => this.opened().saver);
  protected readonly heading = computed(() => this.texts.localized(this.section().summary.title));
  protected readonly address = computed(() => `/applications/${this.section().id}`);
  protected readonly filesOwner = computed(() => ({ kind: 'application', id: this.section().id }));
  protected readonly now = serverClock(() => this.section().serverTime);
  protected readonly mayEdit = computed(() =>
    isEnabled(this.section().allowedActions, 'application.save-section'),
  );
  /** What is asked about each question of this section that is open again. */
  protected readonly asks = computed<ReadonlyMap<string, string>>(() => {
    const { changes, sectionKey } = this.section();
    const here = (changes?.questions ?? []).filter(({ path }) => path.startsWith(`${sectionKey}/`));
    return new Map(
      here.map(({ path, ask }) => [
        path.slice(sectionKey.length + 1),
        ask ?? this.t('application.changes.askedByForm'),
      ]),
    );
  });
  /** The questions that stay as they were handed in; those that the form asks only since an answer changed are open. */
  protected readonly closed = computed<ReadonlySet<string>>(() => {
    const { changes, form, sectionKey, answers } = this.section();
    const shown = changes ? visibleQuestions(form, sectionKey, answers) : [];
    return new Set(shown.map(({ key }) => key).filter((key) => !this.asks().has(key)));
  });
  protected readonly mayFill = computed(
    () => this.mayEdit() && (this.section().changes === null || this.asks().size > 0),
  );
  protected readonly readOnlyReason = computed(
    () =>
      this.reasons.sentence(
        actionNamed(this.section().allowedActions, 'application.save-section')?.reason ?? null,
      ) ?? this.t('application.readerOnly'),
  );
  protected readonly intro = computed(() => {
    const intro = sectionOf(this.section().form, this.section().sectionKey)?.intro;
    return intro ? this.texts.localized(intro) : null;
  });
}
