import type { ParamMap, Params } from '@angular/router';
import { REPORT_KINDS, REPORT_STANDINGS, type ReportKind, type ReportStanding } from '@candela/contracts';

/** What the desk's list is asked for; all of it stands in the address of the page. */
export interface DeskListQuery {
  /** Null for all that is open. */
  readonly standing: ReportStanding | null;
  readonly kind: ReportKind | null;
  readonly q: string;
  readonly cursor: string | null;
}

/** What an address asks for; what it does not say, or says wrongly, is not narrowed. */
export function deskListQueryFrom(params: ParamMap): DeskListQuery {
  return {
    standing: REPORT_STANDINGS.find((one) => one === params.get('standing')) ?? null,
    kind: REPORT_KINDS.find((one) => one === params.get('kind')) ?? null,
    q: params.get('q')?.trim() ?? '',
    cursor: params.get('cursor'),
  };
}

/** The query params of a list's address, without what is usual. */
export function addressOf({ standing, kind, q, cursor }: DeskListQuery): Params {
  return {
    ...(standing ? { standing } : {}),
    ...(kind ? { kind } : {}),
    ...(q === '' ? {} : { q }),
    ...(cursor === null ? {} : { cursor }),
  };
}
