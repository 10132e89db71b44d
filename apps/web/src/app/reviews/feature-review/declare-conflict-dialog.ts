import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { CONFLICT_KINDS } from '@candela/contracts';
import { Dialog, type FieldChoice, LongTextField, RadioField, Texts, Toasts } from '@candela/web-ui';
import { Deed } from '../../session/deed.js';
import { ReviewsApi } from '../data/reviews-api.js';
import type { OwnReview } from '../data/views.js';

/** What binds the reviewer to the applicant; the application then goes to somebody else. */
@Component({
  selector: 'app-declare-conflict-dialog',
  imports: [Dialog, LongTextField, RadioField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-dialog [heading]="t('review.declare.heading')" [(open)]="isOpen">
      <div class="stack">
        <ui-radios
          fieldId="conflict-kind"
          [label]="t('review.declare.kind')"
          [required]="true"
          [choices]="choices()"
          [error]="error()"
          [(value)]="kind"
        />
        <ui-long-text
          fieldId="conflict-note"
          [label]="t('review.declare.note')"
          [help]="t('review.declare.noteHelp')"
          [rows]="3"
          [error]="deed.errorAt('/note')"
          [(value)]="note"
        />
        <p class="note note-warn">{{ t('review.declare.warning') }}</p>
        @if (deed.failure(); as failure) {
          <p class="note note-bad" role="alert">{{ failure }}</p>
        }
      </div>
      <div uiDialogActions class="row">
        <button type="button" class="button button-primary" [disabled]="deed.isBusy()" (click)="declare()">
          {{ t('review.declare.action') }}
        </button>
        <button type="button" class="button button-quiet" (click)="isOpen.set(false)">
          {{ t('ui.dialog.cancel') }}
        </button>
      </div>
    </ui-dialog>
  `,
})
export class DeclareConflictDialog {
  // i18n-keys: review.conflict.*
  protected readonly t = inject(Texts).t;
  private readonly api = inject(ReviewsApi);
  private readonly toasts = inject(Toasts);
  protected readonly deed = new Deed();

  readonly review = input.required<OwnReview>();
  readonly declared = output<void>();

  protected readonly isOpen = signal(false);
  protected readonly kind = signal('');
  protected readonly note = signal('');
  private readonly wasPressed = signal(false);
  protected readonly choices = computed<readonly FieldChoice[]>(() =>
    CONFLICT_KINDS.map((value) => ({ value, label: this.t(`review.conflict.${value}`) })),
  );
  protected readonly error = computed(() =>
    this.wasPressed() && this.kind() === '' ? this.t('review.declare.kindMissing') : null,
  );

  /** Opens the dialog. */
  ask(): void {
    this.deed.begin();
    this.kind.set('');
    this.note.set('');
    this.wasPressed.set(false);
    this.isOpen.set(true);
  }

  protected async declare(): Promise<void> {
    this.wasPressed.set(true);
    const kind = CONFLICT_KINDS.find((one) => one === this.kind());
    if (!kind) return;
    const work = this.deed.run(
      (intention) => this.api.declareConflict(this.review(), kind, this.note(), intention),
      true,
    );
    if (!(await work)) return;
    this.isOpen.set(false);
    this.toasts.show(this.t('review.declare.done'));
    this.declared.emit();
  }
}
