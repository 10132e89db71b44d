import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { ApplicationDecisionView, DecisionView } from '@candela/api-client';
import {
  DECISION_CHARS_MAX,
  DECISION_CONDITIONS_MAX,
  DECISION_OUTCOMES,
  type DecisionOutcome,
  DECLINE_REASONS,
  type DeclineReason,
  givesAward,
  type Language,
  type LocalizedText,
} from '@candela/contracts';
import {
  DateField,
  type FieldChoice,
  LongTextField,
  MoneyField,
  MoneyPipe,
  RadioField,
  SelectField,
  Texts,
} from '@candela/web-ui';
import { Deed } from '../../session/deed.js';
import type { Intention } from '../../session/intention.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { DecisionsApi } from '../data/decisions-api.js';
import { TextPair } from '../ui/text-pair.js';
import { bodyFrom, draftFrom, type ProposalDraft } from './proposal-draft.js';

/** What an officer recommends about one application, or recommends anew. */
@Component({
  selector: 'app-proposal-form',
  imports: [DateField, LongTextField, MoneyField, MoneyPipe, RadioField, SelectField, TextPair],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './proposal-form.html',
})
export class ProposalForm {
  // i18n-keys: decision.outcome.* decision.outcomeHelp.* decision.reason.* error.decision.*
  protected readonly t = inject(Texts).t;
  protected readonly deed = new Deed();
  private readonly api = inject(DecisionsApi);
  private readonly problems = inject(ProblemTexts);

  readonly page = input.required<ApplicationDecisionView>();
  /** What is revised; null for a first recommendation. */
  readonly earlier = input<DecisionView | null>(null);
  /** It was recommended, or somebody else was quicker. */
  readonly done = output<void>();

  protected readonly draft = linkedSignal<ProposalDraft>(() => draftFrom(this.page(), this.earlier()));
  protected readonly errors = signal<Readonly<Record<string, string>>>({});
  protected readonly gives = computed(() => {
    const { outcome } = this.draft();
    return outcome !== '' && givesAward(outcome);
  });
  protected readonly chars = DECISION_CHARS_MAX;
  protected readonly conditionsMax = DECISION_CONDITIONS_MAX;
  protected readonly outcomeChoices = computed<readonly FieldChoice[]>(() =>
    DECISION_OUTCOMES.map((outcome) => ({
      value: outcome,
      label: this.t(`decision.outcome.${outcome}`),
      help: this.t(`decision.outcomeHelp.${outcome}`),
    })),
  );
  protected readonly reasonChoices = computed<readonly FieldChoice[]>(() =>
    DECLINE_REASONS.map((reason) => ({ value: reason, label: this.t(`decision.reason.${reason}`) })),
  );

  protected change(changes: Partial<ProposalDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...changes }));
  }

  protected choose(value: string): void {
    this.change({ outcome: DECISION_OUTCOMES.find((outcome) => outcome === value) ?? '' });
  }

  protected chooseReason(value: string): void {
    this.change({
      reasonCode: DECLINE_REASONS.find((reason): reason is DeclineReason => reason === value) ?? '',
    });
  }

  protected changeCondition(index: number, words: LocalizedText): void {
    this.change({ conditions: this.draft().conditions.map((old, at) => (at === index ? words : old)) });
  }

  protected addCondition(): void {
    this.change({ conditions: [...this.draft().conditions, { en: '', fr: '' }] });
  }

  protected removeCondition(index: number): void {
    this.change({ conditions: this.draft().conditions.filter((_, at) => at !== index) });
  }

  protected errorOf(path: string): string | null {
    return this.errors()[path] ?? null;
  }

  protected errorsOf(path: string): Readonly<Record<Language, string | null>> {
    return { en: this.errorOf(`${path}/en`), fr: this.errorOf(`${path}/fr`) };
  }

  protected async send(): Promise<void> {
    const draft = this.draft();
    if (draft.outcome === '') {
      this.errors.set({ outcome: this.t('decision.outcomeMissing') });
      return;
    }
    this.errors.set({});
    const isDone = await this.deed.carryOut({
      act: (intention) => this.ask({ ...draft, outcome: draft.outcome as DecisionOutcome }, intention),
      done: this.t('decision.recommend.done'),
      reload: () => this.done.emit(),
    });
    if (!isDone) this.errors.set(this.problems.byField(this.deed.refusal()));
  }

  private ask(draft: ProposalDraft & { outcome: DecisionOutcome }, intention: Intention): Promise<void> {
    const earlier = this.earlier();
    const body = bodyFrom(draft);
    if (!earlier) return this.api.recommend(this.page().application.id, body, intention);
    return this.api.revise({ id: earlier.id, version: earlier.version, intention }, body);
  }
}
