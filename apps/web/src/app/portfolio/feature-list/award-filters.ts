import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import type { RegisterChoicesView, WordChoiceView } from '@candela/api-client';
import { countryName, fiscalYearLabel, PAST_AWARD_STANDINGS, parseFiscalYear } from '@candela/contracts';
import {
  CheckboxesField,
  type FieldChoice,
  LanguageStore,
  MoneyField,
  SelectField,
  TextField,
  Texts,
} from '@candela/web-ui';
import type { AwardQuery } from '../data/award-query.js';

/** Everything that narrows the list of past awards; values come with the number of awards that have them. */
@Component({
  selector: 'app-award-filters',
  imports: [CheckboxesField, MoneyField, SelectField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './award-filters.html',
  styleUrl: './award-filters.css',
})
export class AwardFilters {
  // i18n-keys: past-award.standing.*
  private readonly texts = inject(Texts);
  private readonly languages = inject(LanguageStore);
  protected readonly t = this.texts.t;

  readonly choices = input.required<RegisterChoicesView>();
  readonly query = input.required<AwardQuery>();
  /** Of the amounts of the register. */
  readonly currency = input.required<string>();
  readonly narrow = output<Partial<AwardQuery>>();

  protected readonly city = linkedSignal(() => this.query().city);
  protected readonly least = linkedSignal(() => this.query().least);
  protected readonly most = linkedSignal(() => this.query().most);

  protected readonly years = computed<FieldChoice[]>(() =>
    this.choices().fiscalYears.map(({ fiscalYear, awards }) => ({
      value: fiscalYear,
      label: this.counted(fiscalYearLabel(parseFiscalYear(fiscalYear) ?? 0), awards),
    })),
  );
  protected readonly programs = computed(() => this.words(this.choices().programs));
  protected readonly areas = computed(() => this.words(this.choices().programAreas));
  protected readonly results = computed(() => this.words(this.choices().results));
  protected readonly countries = computed<FieldChoice[]>(() => {
    const collator = new Intl.Collator(this.languages.locale());
    return this.choices()
      .countries.map(({ country, awards }) => ({
        value: country,
        label: this.counted(countryName(this.languages.language(), country), awards),
      }))
      .sort((left, right) => collator.compare(left.label, right.label));
  });
  protected readonly standings = computed<FieldChoice[]>(() =>
    PAST_AWARD_STANDINGS.map((value) => ({ value, label: this.t(`past-award.standing.${value}`) })),
  );

  /** One value of a filter that the address may give several of. */
  protected first(values: readonly string[]): string {
    return values[0] ?? '';
  }

  protected chooseOne(filter: 'programArea' | 'result' | 'country', value: string): void {
    if (value !== this.first(this.query()[filter]))
      this.narrow.emit({ [filter]: value === '' ? [] : [value] });
  }

  protected chooseStandings(values: readonly string[]): void {
    this.narrow.emit({ standing: PAST_AWARD_STANDINGS.filter((standing) => values.includes(standing)) });
  }

  /** What is typed is asked for at once, when the person is done typing. */
  protected apply(): void {
    this.narrow.emit({ city: this.city().trim(), least: this.least(), most: this.most() });
  }

  private words(words: readonly WordChoiceView[]): FieldChoice[] {
    const collator = new Intl.Collator(this.languages.locale());
    return words
      .map(({ value, name, awards }) => ({ value, label: this.counted(this.texts.localized(name), awards) }))
      .sort((left, right) => collator.compare(left.label, right.label));
  }

  private counted(name: string, awards: number): string {
    return this.t('past-award.filter.counted', { name, count: awards });
  }
}
