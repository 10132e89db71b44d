import type { ParamMap, Params } from '@angular/router';
import { type DeskQueryKey, parseDeskQuery } from '@candela/contracts';
import { DESK_SORT_KEYS, type DeskListQuery } from './desk-api.js';

/** What the address of the list asks for; what it does not say, or says wrongly, is the usual: the last submitted first. */
export function deskListQueryFrom(params: ParamMap): DeskListQuery {
  const sort = DESK_SORT_KEYS.find((key) => key === params.get('sort')) ?? 'submittedAt';
  const usual = sort === 'submittedAt' || sort === 'amount' ? 'desc' : 'asc';
  const asked = params.get('direction');
  return {
    q: params.get('q')?.trim() ?? '',
    sort,
    direction: asked === 'asc' || asked === 'desc' ? asked : usual,
    cursor: params.get('cursor'),
  };
}

/** The query params of a list's address, without what is usual. */
export function addressOf({ q, sort, direction, cursor }: DeskListQuery): Params {
  const isUsual = sort === 'submittedAt' && direction === 'desc';
  return {
    ...(q === '' ? {} : { q }),
    ...(isUsual ? {} : { sort, direction }),
    ...(cursor === null ? {} : { cursor }),
  };
}

/** The search text with one part taken out, by where it stands. */
export function withoutPart(text: string, { from, to }: { from: number; to: number }): string {
  return `${text.slice(0, from)} ${text.slice(to)}`.replace(/\s+/g, ' ').trim();
}

/** The search text with this value, and no other, for a key; null takes the key out. */
export function withValue(text: string, key: DeskQueryKey, value: string | null): string {
  const chips = parseDeskQuery(text).chips.filter((chip) => chip.key === key);
  const rest = chips.reduceRight((left, chip) => withoutPart(left, chip), text.trim());
  return value === null ? rest : `${rest} ${key}:${value}`.trim();
}

/** The value of a key where the text has exactly one, and that one stands alone; otherwise empty. */
export function valueIn(text: string, key: DeskQueryKey): string {
  const values = parseDeskQuery(text).chips.filter((chip) => chip.key === key);
  const [only] = values;
  return only && values.length === 1 && !only.value.includes(',') ? only.value : '';
}
