import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Icon, Texts, Toasts } from '@candela/web-ui';
import { Deed } from '../../session/deed.js';
import { ReviewsApi } from '../data/reviews-api.js';
import type { OwnReview } from '../data/views.js';

/** Before anything can be read: nothing binds the reviewer to the applicant, or something does. */
@Component({
  selector: 'app-certify-panel',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card stack" aria-labelledby="certify-heading">
      <h2 id="certify-heading"><ui-icon name="lock" /> {{ t('review.certify.heading') }}</h2>
      <p class="prose">{{ t('review.certify.text', { applicant: applicant() }) }}</p>
      <label class="choice">
        <input
          type="checkbox"
          id="certify-statement"
          [checked]="states()"
          [attr.aria-invalid]="isMissing() ? 'true' : null"
          [attr.aria-describedby]="isMissing() ? 'certify-missing' : null"
          (change)="states.set(box.checked); isMissing.set(false)"
          #box
        />
        <span>{{ t('review.certify.statement') }}</span>
      </label>
      @if (isMissing()) {
        <p class="field-error" id="certify-missing" role="alert">{{ t('review.certify.missing') }}</p>
      }
      <div class="row">
        <button type="button" class="button button-primary" [disabled]="deed.isBusy()" (click)="certify()">
          {{ t('review.certify.action') }}
        </button>
        <button type="button" class="button" [disabled]="deed.isBusy()" (click)="binds.emit()">
          {{ t('review.certify.conflict') }}
        </button>
      </div>
    </section>
  `,
  styles: `
    h2 {
      display: flex;
      align-items: center;
      gap: 0.5rem;
    }
    .choice {
      display: flex;
      gap: 0.625rem;
      max-width: 42rem;
    }
    .field-error {
      color: var(--bad);
      font-weight: 600;
    }
  `,
})
export class CertifyPanel {
  protected readonly t = inject(Texts).t;
  private readonly api = inject(ReviewsApi);
  private readonly toasts = inject(Toasts);
  protected readonly deed = new Deed();

  readonly review = input.required<OwnReview>();
  readonly applicant = input.required<string>();
  readonly certified = output<void>();
  readonly binds = output<void>();

  protected readonly states = signal(false);
  protected readonly isMissing = signal(false);

  protected async certify(): Promise<void> {
    this.isMissing.set(!this.states());
    if (!this.states()) return;
    if (await this.deed.run((intention) => this.api.certify(this.review(), intention)))
      this.toasts.show(this.t('review.certify.done'));
    this.certified.emit();
  }
}
