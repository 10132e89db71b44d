import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Icon, Texts } from '@candela/web-ui';
import type { SectionPage } from './section-page.js';

/** Says who else is at work in a section. */
@Component({
  selector: 'app-working-now',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (people().length > 0) {
      <div class="note" role="status">
        <ui-icon name="person" />
        <div>
          @for (person of people(); track person.id) {
            <p>
              <strong>{{ t('drafting.workingNow', { name: person.name }) }}</strong>
            </p>
          }
          <p>{{ t('drafting.workingHelp') }}</p>
        </div>
      </div>
    }
  `,
})
export class WorkingNow {
  protected readonly t = inject(Texts).t;

  readonly people = input.required<SectionPage['summary']['workingNow']>();
}
