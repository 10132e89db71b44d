import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { INELIGIBILITY_REASONS, type IneligibilityReason, SCREENING_CHARS_MAX } from '@candela/contracts';
import { CheckboxesField, Dialog, LongTextField, Texts, Toasts } from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { DeskApi } from '../data/desk-api.js';
import type { DeskApplication } from '../data/views.js';

/** Asks why an application goes no further, in codes and in words for its applicant, and finds it not eligible. */
@Component({
  selector: 'app-find-ineligible-dialog',
  imports: [CheckboxesField, Dialog, LongTextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-dialog [heading]="t('screening.ineligible.heading')" [(open)]="isOpen">
      <div class="stack">
        <p>{{ t('screening.ineligible.text') }}</p>
        <ui-checkboxes
          fieldId="ineligible-reasons"
          [label]="t('screening.ineligible.reasons')"
          [required]="true"
          [choices]="choices()"
          [error]="reasonsError()"
          [(value)]="reasons"
        />
        <ui-long-text
          fieldId="ineligible-explanation"
          [label]="t('screening.ineligible.explanation')"
          [help]="t('screening.ineligible.explanationHelp.' + application().language)"
          [required]="true"
          [rows]="5"
          [error]="explanationError()"
          [(value)]="explanation"
        />
        @if (failure(); as failure) {
          <p class="note note-bad" role="alert">{{ failure }}</p>
        }
      </div>
      <div uiDialogActions class="row">
        <button type="button" class="button button-danger" [disabled]="isBusy()" (click)="find()">
          {{ t('application.action.find-ineligible') }}
        </button>
        <button type="button" class="button button-quiet" (click)="isOpen.set(false)">
          {{ t('screening.notYet') }}
        </button>
      </div>
    </ui-dialog>
  `,
})
export class FindIneligibleDialog {
  // i18n-keys: application.ineligible.* screening.ineligible.explanationHelp.*
  protected readonly t = inject(Texts).t;
  private readonly api = inject(DeskApi);
  private readonly problems = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);
  private intention = new Intention();

  readonly application = input.required<DeskApplication>();
  /** It was done, or the application is another by now. */
  readonly done = output<void>();

  protected readonly isOpen = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly wasPressed = signal(false);
  protected readonly reasons = signal<readonly string[]>([]);
  protected readonly explanation = signal('');
  protected readonly failure = signal<string | null>(null);
  protected readonly choices = computed(() =>
    INELIGIBILITY_REASONS.map((value) => ({ value, label: this.t(`application.ineligible.${value}`) })),
  );
  protected readonly reasonsError = computed(() =>
    this.wasPressed() && this.reasons().length === 0 ? this.t('screening.ineligible.reasonsMissing') : null,
  );
  protected readonly explanationError = computed(() => {
    if (!this.wasPressed()) return null;
    const { length } = this.explanation().trim();
    if (length === 0) return this.t('screening.ineligible.explanationMissing');
    return length > SCREENING_CHARS_MAX.explanation
      ? this.t('screening.tooLong', { max: SCREENING_CHARS_MAX.explanation })
      : null;
  });

  /** Opens the dialog. */
  ask(): void {
    this.intention = new Intention();
    this.wasPressed.set(false);
    this.failure.set(null);
    this.isOpen.set(true);
  }

  protected async find(): Promise<void> {
    this.wasPressed.set(true);
    if (this.reasonsError() || this.explanationError() || this.isBusy()) return;
    const { id, version, reference } = this.application();
    this.isBusy.set(true);
    try {
      await this.api.findIneligible(
        { id, version, intention: this.intention },
        { reasons: this.reasons() as IneligibilityReason[], explanation: this.explanation().trim() },
      );
      this.isOpen.set(false);
      this.toasts.show(this.t('screening.ineligible.done', { reference }));
      this.done.emit();
    } catch (error) {
      if (!problemFrom(error).isUnreachable) this.intention.renew();
      if (problemFrom(error).status === 412) this.done.emit();
      this.failure.set(this.problems.sentence(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
