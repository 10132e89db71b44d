import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Texts } from '@candela/web-ui';
import { Drafts } from './drafts.js';

/** Says where answers of a form wait to be saved, on every page but the section's own. */
@Component({
  selector: 'app-unsaved-note',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (unsaved().length > 0) {
      <div class="note note-warn" role="status">
        <ui-icon name="warning" />
        <div>
          <p>{{ texts.t('drafting.unsaved', { count: unsaved().length }) }}</p>
          <ul>
            @for (draft of unsaved(); track draft.sectionKey) {
              <li>
                <a [routerLink]="draft.address">{{ texts.localized(draft.title) }}</a>
              </li>
            }
          </ul>
        </div>
      </div>
    }
  `,
})
export class UnsavedNote {
  protected readonly texts = inject(Texts);
  private readonly drafts = inject(Drafts);

  /** As its sections name it. */
  readonly formKey = input.required<string>();
  protected readonly unsaved = computed(() => this.drafts.unsavedOf(this.formKey()));
}
