import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { callStateAt, countryName } from '@candela/contracts';
import {
  DatePipe,
  Deadline,
  Icon,
  LanguageStore,
  MoneyPipe,
  NumberPipe,
  PageHeader,
  Skeleton,
  Texts,
} from '@candela/web-ui';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { PageDetails } from '../../shell/page-details.js';
import { PublicCallsClient } from '../data/public-calls-client.js';
import { CallStateChip } from '../ui/call-state-chip.js';
import { minuteClock } from '../ui/minute-clock.js';
import { Prose } from '../ui/prose.js';

/** One call as anybody may read it: for whom, for what, until when, what is asked, and the way to apply. */
@Component({
  selector: 'app-public-call-page',
  imports: [
    CallStateChip,
    DatePipe,
    Deadline,
    Icon,
    MoneyPipe,
    NumberPipe,
    PageHeader,
    Prose,
    RouterLink,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './public-call-page.html',
  styleUrl: './public-call-page.css',
})
export class PublicCallPage {
  private readonly client = inject(PublicCallsClient);
  private readonly details = inject(PageDetails);
  private readonly languages = inject(LanguageStore);
  protected readonly problems = inject(ProblemTexts);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly now = minuteClock();

  readonly callId = input.required<string>();

  protected readonly page = resource({
    params: () => this.callId(),
    loader: ({ params }) => this.client.detail(params),
  });
  protected readonly isMissing = computed(() => {
    const error = this.page.error();
    return error !== undefined && [400, 404].includes(problemFrom(error).status);
  });
  protected readonly state = computed(() => {
    if (!this.page.hasValue()) return 'draft';
    const { state, opensAt, closesAt } = this.page.value();
    return callStateAt({ state, opensAt: new Date(opensAt), closesAt: new Date(closesAt) }, this.now());
  });
  protected readonly countries = computed(() => {
    const codes = this.page.hasValue() ? this.page.value().countries : null;
    return codes?.map((code) => countryName(this.languages.language(), code)).join(', ') ?? null;
  });
  protected readonly lastExtension = computed(() =>
    this.page.hasValue() ? (this.page.value().extensions.at(-1) ?? null) : null,
  );

  constructor() {
    effect(() => {
      if (!this.page.hasValue()) return;
      const { title, textsChangedAt } = this.page.value();
      this.details.name.set(this.texts.localized(title));
      this.details.modifiedAt.set(textsChangedAt);
    });
  }
}
