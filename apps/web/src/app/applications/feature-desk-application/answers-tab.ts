import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { visibleSections } from '@candela/contracts';
import { AnswersView, FileSlot, Texts } from '@candela/web-ui';
import { FileList } from '../../drafting/file-list.js';
import { ShownApplication } from './shown-application.js';

/** The answers as they were submitted, as far as they are for the reader, with a way to each section. */
@Component({
  selector: 'app-answers-tab',
  imports: [AnswersView, FileList, FileSlot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (store.application(); as application) {
      <div class="columns">
        <nav [attr.aria-label]="t('desk.sections')">
          <ul class="plain-list">
            @for (section of sections(); track section.key) {
              <li>
                <a [href]="'#section-' + section.key" (click)="go($event, section.key)">{{
                  texts.localized(section.title)
                }}</a>
              </li>
            }
          </ul>
        </nav>
        <ui-answers [form]="application.form" [answers]="application.answers">
          <ng-template uiFileSlot let-value="value">
            <app-file-list [value]="value" [scans]="scans()" />
          </ng-template>
        </ui-answers>
      </div>
    }
  `,
  styles: `
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-3);
    }
    nav ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-half) var(--space-2);
      font-size: 0.875rem;
    }
    nav a {
      display: inline-block;
      padding-block: 0.25rem;
    }
  `,
})
export class AnswersTab {
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly store = inject(ShownApplication);

  protected readonly sections = computed(() => {
    const application = this.store.application();
    return application ? visibleSections(application.form, application.answers) : [];
  });
  protected readonly scans = computed(
    () => new Map(this.store.application()?.files.map(({ fileId, scan }) => [fileId, scan])),
  );

  protected go(event: Event, key: string): void {
    event.preventDefault();
    const section = document.getElementById(`section-${key}`);
    const heading = section?.querySelector<HTMLElement>('h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    section?.scrollIntoView({ block: 'start' });
  }
}
