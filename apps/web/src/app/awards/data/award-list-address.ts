import type { ParamMap, Params } from '@angular/router';
import { AWARD_STATES, type AwardState } from '@candela/contracts';

/** What the desk's list is asked for; all of it stands in the address of the page. */
export interface AwardListQuery {
  readonly q: string;
  readonly state: AwardState | null;
  readonly cursor: string | null;
}

/** What the address of the list asks for; a state that there is not is none. */
export function awardListQueryFrom(params: ParamMap): AwardListQuery {
  return {
    q: params.get('q')?.trim() ?? '',
    state: AWARD_STATES.find((state) => state === params.get('state')) ?? null,
    cursor: params.get('cursor'),
  };
}

/** The query params of a list's address, without what is usual. */
export function awardListAddress({ q, state, cursor }: AwardListQuery): Params {
  return {
    ...(q === '' ? {} : { q }),
    ...(state === null ? {} : { state }),
    ...(cursor === null ? {} : { cursor }),
  };
}
