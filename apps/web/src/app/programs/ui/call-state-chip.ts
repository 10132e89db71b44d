import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CallState } from '@candela/contracts';
import { StatusChip, type StatusTone, Texts } from '@candela/web-ui';

const TONES: Readonly<Record<CallState, StatusTone>> = {
  draft: 'neutral',
  translationReview: 'warn',
  published: 'info',
  open: 'good',
  closed: 'neutral',
  archived: 'neutral',
  cancelled: 'bad',
};

// i18n-keys: call.state.* call.publicState.*
/** The state of a call, in the words of staff or of the public. */
@Component({
  selector: 'app-call-state',
  imports: [StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ui-status
    [tone]="tone()"
    [label]="t((forPublic() ? 'call.publicState.' : 'call.state.') + state())"
  />`,
})
export class CallStateChip {
  protected readonly t = inject(Texts).t;
  readonly state = input.required<CallState>();
  readonly forPublic = input(false);
  protected readonly tone = computed(() => TONES[this.state()]);
}
