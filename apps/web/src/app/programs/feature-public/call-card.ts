import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PublicCallView } from '@candela/api-client';
import { callStateAt, countryName } from '@candela/contracts';
import { DatePipe, Deadline, LanguageStore, MoneyPipe, NumberPipe, Texts } from '@candela/web-ui';

/** A call in the public list: what it is for, until when, how much, and how much it asks. */
@Component({
  selector: 'app-call-card',
  imports: [DatePipe, Deadline, MoneyPipe, NumberPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './call-card.html',
  styleUrl: './call-card.css',
})
export class CallCard {
  private readonly languages = inject(LanguageStore);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  readonly call = input.required<PublicCallView>();
  readonly now = input.required<Date>();

  protected readonly isOpen = computed(() => {
    const { state, opensAt, closesAt } = this.call();
    return (
      callStateAt({ state, opensAt: new Date(opensAt), closesAt: new Date(closesAt) }, this.now()) === 'open'
    );
  });
  protected readonly countries = computed(() =>
    this.call()
      .countries?.map((code) => countryName(this.languages.language(), code))
      .join(', '),
  );
}
