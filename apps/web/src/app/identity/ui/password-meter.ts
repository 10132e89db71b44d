import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { PASSWORD_SCORE_MIN } from '@candela/contracts';
import { Texts } from '@candela/web-ui';
import { estimatePassword } from '../data/password-estimate.js';

const PAUSE_MS = 250;

/** Says in words, and with four steps, how well a password would withstand guessing. Silent where that is not known. */
@Component({
  selector: 'app-password-meter',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="meter" role="status" [attr.id]="meterId()">
      @if (shown(); as shown) {
        <span class="steps" aria-hidden="true">
          @for (step of [1, 2, 3, 4]; track step) {
            <span class="step" [class.reached]="shown.score >= step" [class.enough]="shown.isEnough"></span>
          }
        </span>
        <span class="small"
          ><strong>{{ shown.word }}</strong> {{ shown.advice }}</span
        >
      }
    </p>
  `,
  styles: `
    .meter {
      display: grid;
      gap: var(--space-half);
      margin-top: var(--space-1);
    }
    .meter:empty {
      margin: 0;
    }
    .steps {
      display: flex;
      gap: 0.25rem;
      max-width: 16rem;
    }
    .step {
      flex: 1;
      height: 0.375rem;
      border-radius: var(--radius-full);
      background: var(--line-strong);
    }
    .reached {
      background: var(--warn);
    }
    .reached.enough {
      background: var(--good);
    }
    @media (forced-colors: active) {
      .reached {
        background: Highlight;
      }
    }
  `,
})
export class PasswordMeter {
  private readonly texts = inject(Texts);

  readonly password = input.required<string>();
  /** What is known of the person: words from it count for nothing. */
  readonly about = input<readonly string[]>([]);
  readonly meterId = input<string | null>(null);

  private readonly estimate = resource({
    params: () => ({ password: this.password(), about: this.about() }),
    loader: async ({ params: { password, about }, abortSignal }) => {
      if (password === '') return null;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      return abortSignal.aborted ? null : estimatePassword(password, about);
    },
  });

  // i18n-keys: identity.password.score.* identity.password.advice.*
  protected readonly shown = computed(() => {
    const estimate = this.estimate.hasValue() ? this.estimate.value() : null;
    if (!estimate) return null;
    const { score, warning } = estimate;
    const isEnough = score >= PASSWORD_SCORE_MIN;
    const word = this.texts.t(`identity.password.score.${score}`);
    const advice = isEnough
      ? this.texts.t('identity.password.enough')
      : this.texts.firstOf([`identity.password.advice.${warning}`, 'identity.password.advice.tooEasy']);
    return { score, isEnough, word, advice };
  });
}
