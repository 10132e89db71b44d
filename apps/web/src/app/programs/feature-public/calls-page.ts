import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PublicCallView } from '@candela/api-client';
import { callStateAt, countryName } from '@candela/contracts';
import { EmptyState, Icon, LanguageStore, PageHeader, Skeleton, Texts } from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { PublicCallsClient } from '../data/public-calls-client.js';
import { minuteClock } from '../ui/minute-clock.js';
import { CallCard } from './call-card.js';

/** The calls that anybody may apply to, now or soon. */
@Component({
  selector: 'app-calls-page',
  imports: [CallCard, EmptyState, Icon, PageHeader, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './calls-page.html',
  styleUrl: './calls-page.css',
})
export class CallsPage {
  private readonly client = inject(PublicCallsClient);
  private readonly router = inject(Router);
  private readonly languages = inject(LanguageStore);
  protected readonly problems = inject(ProblemTexts);
  protected readonly t = inject(Texts).t;
  protected readonly now = minuteClock();

  /** Words searched for, a country, and where the page of the list begins; all from the address. */
  readonly q = input<string>();
  readonly country = input<string>();
  readonly cursor = input<string>();

  protected readonly page = resource({
    params: () => ({ q: this.q(), country: this.country(), cursor: this.cursor() }),
    loader: ({ params }) => this.client.list(params),
  });
  protected readonly open = computed(() => this.calls().filter((call) => this.stateOf(call) === 'open'));
  protected readonly upcoming = computed(() =>
    this.calls().filter((call) => this.stateOf(call) === 'published'),
  );
  protected readonly isFiltered = computed(() => Boolean(this.q() ?? this.country()));
  protected readonly countries = computed(() => {
    const codes = this.page.hasValue() ? this.page.value().countries : [];
    const chosen = this.country();
    const all = chosen && !codes.includes(chosen) ? [...codes, chosen] : codes;
    return all
      .map((code) => ({ value: code, label: this.nameOf(code) }))
      .sort((one, other) => one.label.localeCompare(other.label, this.languages.locale()));
  });

  /** Shows what was typed and chosen; the address keeps it. */
  protected search(event: Event, words: string, country: string): void {
    event.preventDefault();
    const queryParams = { q: words.trim() || null, country: country || null };
    void this.router.navigate(['/calls'], { queryParams });
  }

  private calls(): readonly PublicCallView[] {
    return this.page.hasValue() ? this.page.value().items : [];
  }

  private stateOf({ state, opensAt, closesAt }: PublicCallView): string {
    return callStateAt({ state, opensAt: new Date(opensAt), closesAt: new Date(closesAt) }, this.now());
  }

  private nameOf(code: string): string {
    return countryName(this.languages.language(), code);
  }
}
