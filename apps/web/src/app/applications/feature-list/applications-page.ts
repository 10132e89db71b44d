import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { nextStepOf } from '@candela/contracts';
import {
  DatePipe,
  Deadline,
  EmptyState,
  MoneyPipe,
  PageHeader,
  StatusChip,
  Texts,
  Toasts,
} from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { SessionStore } from '../../session/session-store.js';
import { ApplicationsApi } from '../data/applications-api.js';
import type { OwnApplication, OwnApplicationPage } from '../data/views.js';
import { NextStepFacts } from '../ui/next-step.js';
import { serverClock } from '../../session/server-clock.js';
import { STATE_TONES } from '../ui/standing.js';

/** The applications of the reader's organizations: each with its next step, who acts, the usual wait and the deadline. */
@Component({
  selector: 'app-applications-page',
  imports: [DatePipe, Deadline, EmptyState, MoneyPipe, NextStepFacts, PageHeader, RouterLink, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './applications-page.html',
  styleUrl: './applications-page.css',
})
export class ApplicationsPage {
  // i18n-keys: application.publicState.*
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly api = inject(ApplicationsApi);
  private readonly problems = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(SessionStore);

  /** The first page, by the route. */
  readonly page = input.required<OwnApplicationPage>();

  protected readonly items = linkedSignal<readonly OwnApplication[]>(() => this.page().items);
  protected readonly nextCursor = linkedSignal(() => this.page().nextCursor);
  protected readonly isLoading = signal(false);
  protected readonly now = serverClock(() => this.page().serverTime);
  protected readonly tones = STATE_TONES;
  protected readonly nextStepOf = nextStepOf;
  /** The organization is named where a person works for several. */
  protected readonly namesOrganizations = computed(() => (this.session.actor()?.memberships.length ?? 0) > 1);

  protected async more(): Promise<void> {
    this.isLoading.set(true);
    try {
      const { items, nextCursor } = await this.api.list(this.nextCursor());
      this.items.update((shown) => [...shown, ...items]);
      this.nextCursor.set(nextCursor);
    } catch (error) {
      this.toasts.show(this.problems.sentence(error), 'bad');
    } finally {
      this.isLoading.set(false);
    }
  }
}
