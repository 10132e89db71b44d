import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import {
  DatePipe,
  MoneyPipe,
  NumberPipe,
  PageHeader,
  Skeleton,
  type Tab,
  Tabs,
  Texts,
} from '@candela/web-ui';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { PageDetails } from '../../shell/page-details.js';
import { CallStateChip } from '../ui/call-state-chip.js';
import { Closing } from '../ui/closing.js';
import { minuteClock } from '../ui/minute-clock.js';
import { CallActions } from './call-actions.js';
import { CallStore } from './call-store.js';

/** One call: what stays in sight, what can be done now, and its tabs. */
@Component({
  selector: 'app-call-page',
  imports: [
    CallActions,
    CallStateChip,
    Closing,
    DatePipe,
    MoneyPipe,
    NumberPipe,
    PageHeader,
    RouterLink,
    RouterOutlet,
    Skeleton,
    Tabs,
  ],
  providers: [CallStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './call-page.html',
  styleUrl: './call-page.css',
})
export class CallPage {
  private readonly details = inject(PageDetails);
  protected readonly store = inject(CallStore);
  protected readonly problems = inject(ProblemTexts);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly now = minuteClock();

  readonly callId = input.required<string>();

  protected readonly eyebrow = computed(() => {
    const call = this.store.call();
    if (!call) return '';
    const mission = call.mission
      ? this.texts.localized(call.mission.name)
      : this.t('programs.list.wholeProgram');
    return [call.reference, this.texts.localized(call.program.name), mission].join(' · ');
  });
  protected readonly isMissing = computed(() => {
    const error = this.store.callResource.error();
    return error !== undefined && [400, 404].includes(problemFrom(error).status);
  });
  protected readonly tabs = computed<Tab[]>(() => {
    const open = this.store.call()?.problems.length;
    return [
      { path: 'details', label: this.t('programs.call.tab.details') },
      { path: 'form', label: this.t('programs.call.tab.form') },
      { path: 'preview', label: this.t('programs.call.tab.preview') },
      { path: 'publication', label: this.t('programs.call.tab.publication'), count: open ? open : null },
      { path: 'timeline', label: this.t('programs.call.tab.timeline') },
    ];
  });

  constructor() {
    effect(() => this.store.id.set(this.callId()));
    effect(() => {
      const call = this.store.call();
      if (call) this.details.name.set(this.texts.localized(call.title));
    });
  }
}
