import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { toSignal } from '@angular/core/rxjs-interop';
import { CALL_TEXT_CHARS_MAX, type CallText } from '@candela/contracts';
import {
  CheckboxField,
  ConflictView,
  DateField,
  ErrorSummary,
  type FieldChoice,
  LanguageStore,
  MoneyField,
  SelectField,
  type SummaryError,
  Texts,
  Toasts,
} from '@candela/web-ui';
import { Intention } from '../../session/intention.js';
import { problemFrom } from '../../session/problem-error.js';
import { ProblemTexts } from '../../session/problem-texts.js';
import { CallsClient } from '../data/calls-client.js';
import { PairField } from '../ui/pair-field.js';
import { timeZones } from '../ui/time-zones.js';
import { CallStore } from './call-store.js';
import { editBodyFrom, fieldIdOf, fieldOfProblem, savedFieldsOf } from './details-fields.js';
import { FieldDraft, type FieldConflict, type Saved } from './field-draft.js';
import type { KeepsTyped } from './keep-typed.js';
import { SaveBar } from './save-bar.js';
import { noticeRevealer } from './notice-revealer.js';

const CURRENCIES = ['CAD', 'USD', 'EUR', 'GBP', 'CHF', 'XOF', 'XAF', 'KES', 'ZAR'];
const NOTHING: Saved = () => '';

/** The texts and terms of a call, both languages side by side. */
@Component({
  selector: 'app-details-page',
  imports: [
    CheckboxField,
    ConflictView,
    DateField,
    ErrorSummary,
    MoneyField,
    PairField,
    SaveBar,
    SelectField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './details-page.html',
  styleUrl: './details-page.css',
  host: { '(window:beforeunload)': 'warnBeforeUnload($event)' },
})
export class DetailsPage implements KeepsTyped {
  private readonly client = inject(CallsClient);
  private readonly problems = inject(ProblemTexts);
  private readonly toasts = inject(Toasts);
  private readonly languages = inject(LanguageStore);
  private readonly document = inject(DOCUMENT);
  protected readonly store = inject(CallStore);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly max = CALL_TEXT_CHARS_MAX;
  private readonly intention = new Intention();
  private readonly revealNotice = noticeRevealer();

  /** Field to begin at, from the address. */
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  private wentTo: string | null = null;

  private readonly saved = computed<Saved>(() => {
    const call = this.store.call();
    return call ? savedFieldsOf(call) : NOTHING;
  });
  protected readonly draft = new FieldDraft(this.saved);
  protected readonly isSaving = signal(false);
  private readonly failure = signal<unknown>(null);
  protected readonly otherLanguageStands = signal(false);
  protected readonly notice = signal<string | null>(null);

  protected readonly part = computed(() => {
    const call = this.store.call();
    const mayEdit = this.store.action('call.edit')?.enabled ?? false;
    return call && mayEdit ? call.editablePart : 'nothing';
  });
  protected readonly fixesTerms = computed(() => this.part() !== 'everything');
  protected readonly isReadonly = computed(() => this.part() === 'nothing');
  protected readonly errors = computed<Record<string, string>>(() => {
    if (!this.failure()) return {};
    const named = Object.entries(this.problems.byField(this.failure()));
    return Object.fromEntries(named.map(([path, sentence]) => [fieldOfProblem(path), sentence]));
  });
  protected readonly summary = computed<SummaryError[]>(() => {
    const failure = this.failure();
    if (!failure) return [];
    const named = Object.entries(this.errors()).map(([field, text]) => ({
      text: `${this.nameOf(field)}: ${text}`,
      fieldId: fieldIdOf(field),
    }));
    return named.length > 0 ? named : [{ text: this.problems.sentence(failure), fieldId: null }];
  });
  /** Whether the author is asked if a text changed in one language only is right as it is. */
  protected readonly asksForPair = computed(() =>
    problemFrom(this.failure()).errors.some(({ code }) => code === 'call.text-changed-in-one-language'),
  );
  protected readonly zones = computed<FieldChoice[]>(() =>
    timeZones(this.languages.timeZone, this.draft.value('timeZone')).map((zone) => ({
      value: zone,
      label: zone.replaceAll('_', ' '),
    })),
  );
  protected readonly currencies = computed<FieldChoice[]>(() => {
    const names = new Intl.DisplayNames(this.languages.locale(), { type: 'currency' });
    const codes = new Set([...CURRENCIES, this.saved()('currency')].filter(Boolean));
    return [...codes].map((code) => ({ value: code, label: `${code} – ${names.of(code) ?? code}` }));
  });

  constructor() {
    this.followSaved();
    afterRenderEffect(() => {
      const id = this.fragment();
      if (!id || id === this.wentTo || !this.store.call()) return;
      const field = this.document.getElementById(id);
      if (!field) return;
      this.wentTo = id;
      field.focus();
      field.scrollIntoView({ block: 'center' });
    });
  }

  /** Whether leaving the page would lose something. */
  hasUnsaved(): boolean {
    return this.draft.isDirty();
  }

  protected warnBeforeUnload(event: Event): void {
    if (this.hasUnsaved()) event.preventDefault();
  }

  protected nameOf(field: string): string {
    const [name = '', language] = field.split('/');
    // i18n-keys: programs.details.field.* programs.pair.*
    const words = this.t(`programs.details.field.${name}`);
    return language ? `${words} (${this.t(`programs.pair.${language}`)})` : words;
  }

  protected text(name: CallText, language: 'en' | 'fr'): string {
    return this.draft.value(`${name}/${language}`);
  }

  protected amount(field: string): bigint | null {
    const value = this.draft.value(field);
    return value === '' ? null : BigInt(value);
  }

  protected setAmount(field: string, value: bigint | null): void {
    this.draft.set(field, value === null ? '' : value.toString());
  }

  protected discard(): void {
    this.draft.clear();
    this.failure.set(null);
    this.notice.set(null);
  }

  protected settle(conflict: FieldConflict, value: string): void {
    this.draft.settle(conflict, value);
  }

  /** Saves what was typed. When somebody else saved meanwhile, both texts are shown and nothing typed is lost. */
  protected async save(): Promise<void> {
    const call = this.store.call();
    if (!call || this.isSaving() || !this.draft.isDirty()) return;
    this.isSaving.set(true);
    this.failure.set(null);
    this.notice.set(null);
    const sent = this.draft.typed();
    const body = editBodyFrom(sent, this.saved());
    const stands = this.otherLanguageStands() ? { otherLanguageStands: true } : {};
    try {
      await this.client.edit(
        { id: call.id, version: call.version, intention: this.intention },
        { ...body, ...stands },
      );
      await this.store.refresh();
      this.draft.moveTo(this.saved(), sent);
      if (this.store.form()) await this.store.refreshForm();
      this.otherLanguageStands.set(false);
      this.toasts.show(this.t('programs.details.saved'));
    } catch (error) {
      await this.failed(error);
    } finally {
      if (!problemFrom(this.failure()).isUnreachable) this.intention.renew();
      this.isSaving.set(false);
    }
  }

  private async failed(error: unknown): Promise<void> {
    if (problemFrom(error).status !== 412) {
      this.failure.set(error);
      return;
    }
    try {
      await this.store.refresh();
      const count = this.draft.moveTo(this.saved());
      this.notice.set(this.t(count > 0 ? 'programs.details.conflict' : 'programs.details.mergedIn'));
      this.revealNotice();
    } catch (refusal) {
      this.failure.set(refusal);
    }
  }

  /** Whenever the saved call is exchanged, what was typed moves over to it. */
  private followSaved(): void {
    effect(() => {
      const now = this.saved();
      if (now !== NOTHING) untracked(() => this.draft.moveTo(now));
    });
  }
}
