import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AwardChangeView, PastAwardDetailView } from '@candela/api-client';
import { countryName, fiscalYearLabel, isCalendarDate, parseFiscalYear } from '@candela/contracts';
import {
  Dates,
  LanguageStore,
  MoneyPipe,
  PageHeader,
  Skeleton,
  StatusChip,
  Texts,
  Timeline,
  type TimelineEntry,
} from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { PageDetails } from '../../shell/page-details.js';
import { PortfolioClient } from '../data/portfolio-client.js';
import { STANDING_TONES } from '../ui/standing-tones.js';

interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Everything that a register tells about one award, and what imports changed about it. */
@Component({
  selector: 'app-award-page',
  imports: [MoneyPipe, PageHeader, RouterLink, Skeleton, StatusChip, Timeline],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './award-page.html',
  styleUrl: './award-page.css',
})
export class AwardPage {
  // i18n-keys: past-award.standing.* past-award.rescindedBy.* past-award.changed.*
  private readonly client = inject(PortfolioClient);
  private readonly languages = inject(LanguageStore);
  private readonly dates = inject(Dates);
  private readonly money = new MoneyPipe();
  protected readonly problems = inject(ProblemTexts);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  /** From the address. */
  readonly id = input.required<string>();

  protected readonly loaded = resource({
    params: () => this.id(),
    loader: ({ params: id }) => this.client.award(id),
  });
  protected readonly award = computed<PastAwardDetailView | null>(() =>
    this.loaded.hasValue() ? this.loaded.value() : null,
  );
  protected readonly name = computed(() =>
    this.award()?.isWithheld
      ? this.t('past-award.withheld')
      : this.award()?.organizationName || this.t('past-award.unnamed'),
  );
  protected readonly otherLanguage = computed(() => (this.languages.language() === 'en' ? 'fr' : 'en'));
  protected readonly language = this.languages.language;
  protected readonly standingTones = STANDING_TONES;

  protected readonly facts = computed<Fact[]>(() => {
    const award = this.award();
    if (!award) return [];
    const word = (one: { name: { en: string; fr: string } } | null) =>
      one ? this.texts.localized(one.name) : null;
    const country = award.country ? countryName(this.languages.language(), award.country) : null;
    const all: [string, string | null][] = [
      [this.t('portfolio.column.program'), word(award.program)],
      [this.t('past-award.field.programArea'), word(award.programArea)],
      [this.t('past-award.field.fund'), word(award.fund)],
      [this.t('portfolio.column.fiscalYear'), this.year(award.fiscalYear)],
      [this.t('past-award.field.submittedOn'), this.dates.show(award.submittedOn)],
      [this.t('past-award.column.approvedOn'), this.dates.show(award.approvedOn)],
      [
        this.t('past-award.field.duration'),
        award.durationMonths === null ? null : this.t('past-award.months', { count: award.durationMonths }),
      ],
      [this.t('past-award.field.city'), award.organizationCity],
      [this.t('past-award.field.country'), country],
      [this.t('past-award.field.areaServed'), award.areaServed],
      [this.t('past-award.field.population'), word(award.population)],
      [this.t('past-award.field.ageGroups'), award.ageGroups.map(word).join(', ')],
      [this.t('past-award.field.result'), word(award.result)],
      [this.t('past-award.field.incorporationNumber'), award.incorporationNumber],
      [this.t('past-award.field.charityNumber'), award.charityNumber],
      ...award.facts.map(({ label, value }): [string, string] => [
        this.texts.localized(label),
        this.texts.localized(value),
      ]),
      [this.t('past-award.field.funder'), award.funder],
      [this.t('past-award.field.modifiedOn'), this.dates.show(award.modifiedOn)],
    ];
    return all.flatMap(([label, value]) => (value ? [{ label, value }] : []));
  });
  protected readonly history = computed<TimelineEntry[]>(() =>
    (this.award()?.changes ?? []).map((change, index) => ({
      id: String(index),
      at: change.changedAt,
      title: this.t('past-award.history.changed', { file: change.fileName }),
      text: this.told(change),
      tone: 'info',
    })),
  );

  constructor() {
    const details = inject(PageDetails);
    effect(() => details.name.set(this.award() ? this.name() : null));
  }

  protected year(code: string): string {
    const year = parseFiscalYear(code);
    return year === undefined ? code : fiscalYearLabel(year);
  }

  private told({ fields }: AwardChangeView): string {
    return fields
      .map(({ field, before, after }) =>
        this.t('past-award.history.field', {
          field: this.t(`past-award.changed.${field}`),
          before: this.shown(field, before),
          after: this.shown(field, after),
        }),
      )
      .join('\n');
  }

  private shown(field: string, value: string | null): string {
    if (value === null || value === '') return '–';
    const currency = this.award()?.awarded.currency;
    if (field.endsWith('Minor') && currency) return this.money.transform({ amountMinor: value, currency });
    if (field === 'fiscalYear') return fiscalYearLabel(Number(value));
    return isCalendarDate(value) ? this.dates.show(value) : value;
  }
}
