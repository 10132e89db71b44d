import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { DatePipe, Icon, Skeleton, Texts } from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { DeskApi } from '../data/desk-api.js';
import type { Screening } from '../data/views.js';
import { ChangeRequestCard } from './change-request.js';
import { Checklist } from './checklist.js';
import { ShownApplication } from './shown-application.js';

/** The first look at an application: how it ended, what was asked and came back, and the checklist. */
@Component({
  selector: 'app-screening-tab',
  imports: [ChangeRequestCard, Checklist, DatePipe, Icon, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './screening-tab.html',
})
export class ScreeningTab {
  // i18n-keys: application.ineligible.* screening.verdict.*
  protected readonly t = inject(Texts).t;
  private readonly api = inject(DeskApi);
  private readonly problems = inject(ProblemTexts);
  protected readonly store = inject(ShownApplication);

  protected readonly screening = signal<Screening | null>(null);
  protected readonly failure = signal<string | null>(null);
  /** The latest first: what came back is what is looked at. */
  protected readonly requests = computed(() => [...(this.screening()?.requests ?? [])].reverse());
  protected readonly mayCheck = computed(() => {
    const application = this.store.application();
    return (
      application?.state === 'screening' &&
      application.allowedActions.some(({ action }) => action === 'application.find-eligible')
    );
  });
  protected readonly done = computed(() => {
    const items = this.screening()?.checks.items ?? [];
    return { count: items.length, yes: items.filter(({ answer }) => answer === 'yes').length };
  });

  constructor() {
    effect(() => {
      const application = this.store.application();
      if (application) untracked(() => void this.load(application.id));
    });
  }

  private async load(id: string): Promise<void> {
    try {
      this.screening.set(await this.api.screening(id));
      this.failure.set(null);
    } catch (error) {
      this.failure.set(this.problems.sentence(error));
    }
  }
}
