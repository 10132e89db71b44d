import type { ParamMap, Params } from '@angular/router';
import {
  DEADLINE_KINDS,
  DEADLINE_STANDINGS,
  type DeadlineKind,
  type DeadlineStanding,
} from '@candela/contracts';

/** What the list of deadlines is asked for; all of it stands in the address of the page. */
export interface DeadlineQuery {
  readonly kind: readonly DeadlineKind[];
  readonly standing: readonly DeadlineStanding[];
  readonly callId: string | null;
  readonly cursor: string | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the address asks for. What it says wrongly is left out: an old link still shows something. */
export function deadlineQueryFrom(params: ParamMap): DeadlineQuery {
  const callId = params.get('callId');
  return {
    kind: DEADLINE_KINDS.filter((kind) => params.getAll('kind').includes(kind)),
    standing: DEADLINE_STANDINGS.filter((standing) => params.getAll('standing').includes(standing)),
    callId: callId !== null && UUID.test(callId) ? callId : null,
    cursor: params.get('cursor'),
  };
}

/** The query params of the list's address, without what is usual. */
export function deadlineAddressOf(query: DeadlineQuery): Params {
  return { ...apiDeadlinesOf(query), ...(query.cursor === null ? {} : { cursor: query.cursor }) };
}

/** The filters as the API takes them. */
export function apiDeadlinesOf({ kind, standing, callId }: DeadlineQuery) {
  return {
    ...(kind.length > 0 ? { kind: [...kind] } : {}),
    ...(standing.length > 0 ? { standing: [...standing] } : {}),
    ...(callId === null ? {} : { callId }),
  };
}
