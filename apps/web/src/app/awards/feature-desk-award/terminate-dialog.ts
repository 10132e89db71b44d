import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { DeskAwardView } from '@candela/api-client';
import { TERMINATION_CHARS_MAX } from '@candela/contracts';
import { Dialog, Texts } from '@candela/web-ui';
import { AwardsApi } from '../data/awards-api.js';
import { TextPair } from '../ui/text-pair.js';
import { ShownAward } from './shown-award.js';
import { Deed } from '../../session/deed.js';

/** Asks why an award ends before its time, in both languages, and ends it. */
@Component({
  selector: 'app-terminate-dialog',
  imports: [Dialog, TextPair],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-dialog [heading]="t('award.terminate.heading')" [wide]="true" [(open)]="isOpen">
      <div class="stack">
        <p>{{ t('award.terminate.text') }}</p>
        <app-text-pair
          name="terminate"
          [label]="t('award.terminate.reason')"
          [help]="t('award.terminate.reasonHelp')"
          [errors]="errors()"
          [charsMax]="charsMax"
          [(value)]="reason"
        />
      </div>
      <div uiDialogActions class="row">
        <button type="button" class="button button-danger" [disabled]="deed.isBusy()" (click)="terminate()">
          {{ t('award.terminate.action') }}
        </button>
        <button type="button" class="button button-quiet" (click)="isOpen.set(false)">
          {{ t('award.terminate.keep') }}
        </button>
      </div>
    </ui-dialog>
  `,
})
export class TerminateDialog {
  protected readonly t = inject(Texts).t;
  protected readonly deed = new Deed();
  private readonly store = inject(ShownAward);
  private readonly api = inject(AwardsApi);

  readonly award = input.required<DeskAwardView>();

  protected readonly isOpen = signal(false);
  protected readonly isTried = signal(false);
  protected readonly reason = signal({ en: '', fr: '' });
  protected readonly charsMax = TERMINATION_CHARS_MAX;
  protected readonly errors = computed(() => {
    const { en, fr } = this.reason();
    const missing = (text: string) =>
      this.isTried() && text.trim() === '' ? this.t('award.terminate.reasonMissing') : null;
    return { en: missing(en), fr: missing(fr) };
  });

  /** Opens the dialog. */
  ask(): void {
    this.isTried.set(false);
    this.isOpen.set(true);
  }

  protected async terminate(): Promise<void> {
    this.isTried.set(true);
    const { en, fr } = this.reason();
    if (en.trim() === '' || fr.trim() === '') return;
    const { id, version, reference } = this.award();
    const isDone = await this.deed.carryOut({
      act: (intention) => this.api.terminate({ id, version, intention }, { en, fr }),
      done: this.t('award.terminate.done', { reference }),
      reload: () => this.store.award.reload(),
    });
    if (isDone) this.isOpen.set(false);
  }
}
