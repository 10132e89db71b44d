import type { RegisterChoicesView, WordChoiceView } from '@candela/api-client';
import { countryName, fiscalYearLabel, formatMoney, parseFiscalYear } from '@candela/contracts';
import type { LanguageStore, Texts } from '@candela/web-ui';
import { LISTED_FILTERS, type AwardQuery, type ListedFilter } from '../data/award-query.js';

/** One thing that narrows the list, in words, and the query without it. */
export interface FilterChip {
  readonly id: string;
  readonly label: string;
  readonly without: Partial<AwardQuery>;
}

/** In which words and in which currency. */
interface Wording {
  readonly texts: Pick<Texts, 't' | 'localized'>;
  readonly languages: Pick<LanguageStore, 'language'>;
  readonly currency: string;
}

// i18n-keys: past-award.standing.*
/** What narrows the list, each in words. */
export function filterChips(
  query: AwardQuery,
  choices: RegisterChoicesView | null,
  wording: Wording,
): FilterChip[] {
  const listed = LISTED_FILTERS.flatMap((filter) =>
    (query[filter] as readonly string[]).map((value) => ({
      id: `${filter} ${value}`,
      label: valueLabel(filter, value, choices, wording),
      without: { [filter]: (query[filter] as readonly string[]).filter((other) => other !== value) },
    })),
  );
  const { texts, languages, currency } = wording;
  const amount = (amountMinor: bigint) =>
    formatMoney(languages.language(), { amountMinor, currency }, { round: true });
  return [
    ...(query.search
      ? [
          {
            id: 'search',
            label: texts.t('past-award.chip.search', { text: query.search }),
            without: { search: '' },
          },
        ]
      : []),
    ...listed,
    ...(query.city ? [{ id: 'city', label: query.city, without: { city: '' } }] : []),
    ...(query.least === null
      ? []
      : [
          {
            id: 'least',
            label: texts.t('past-award.chip.least', { amount: amount(query.least) }),
            without: { least: null },
          },
        ]),
    ...(query.most === null
      ? []
      : [
          {
            id: 'most',
            label: texts.t('past-award.chip.most', { amount: amount(query.most) }),
            without: { most: null },
          },
        ]),
  ];
}

function valueLabel(
  filter: ListedFilter,
  value: string,
  choices: RegisterChoicesView | null,
  { texts, languages }: Wording,
): string {
  const named = (words: readonly WordChoiceView[] | undefined) => {
    const name = words?.find((word) => word.value === value)?.name;
    return name ? texts.localized(name) : value;
  };
  if (filter === 'standing') return texts.t(`past-award.standing.${value}`);
  if (filter === 'country') return countryName(languages.language(), value);
  if (filter === 'fiscalYear') return fiscalYearLabel(parseFiscalYear(value) ?? 0);
  if (filter === 'program') return named(choices?.programs);
  if (filter === 'programArea') return named(choices?.programAreas);
  return named(choices?.results);
}
