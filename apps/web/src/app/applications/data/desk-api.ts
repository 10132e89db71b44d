import { inject, Injectable } from '@angular/core';
import {
  ApiClient,
  applicationActionsStartScreening,
  deskApplicationsDetail,
  deskApplicationsList,
} from '@candela/api-client';
import { writing } from '../../session/intention.js';
import { type ActionOn, ifMatch } from './applications-api.js';
import type { DeskApplication, DeskPage } from './views.js';

export const DESK_SORT_KEYS = ['submittedAt', 'amount', 'title', 'reference'] as const;
export type DeskSortKey = (typeof DESK_SORT_KEYS)[number];

/** What the desk's list is asked for; all of it stands in the address of the page. */
export interface DeskListQuery {
  readonly q: string;
  readonly sort: DeskSortKey;
  readonly direction: 'asc' | 'desc';
  readonly cursor: string | null;
}

/** The requests of the staff's pages. Each rejects with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class DeskApi {
  private readonly api = inject(ApiClient);

  list({ q, sort, direction, cursor }: DeskListQuery): Promise<DeskPage> {
    const asked = { ...(q === '' ? {} : { q }), ...(cursor === null ? {} : { cursor }) };
    return this.api.invoke(deskApplicationsList, { sort, direction, ...asked });
  }

  async application(id: string): Promise<DeskApplication> {
    return (await this.api.invoke(deskApplicationsDetail, { id })) as DeskApplication;
  }

  async startScreening({ id, version, intention }: ActionOn): Promise<void> {
    const params = { id, 'If-Match': ifMatch(version) };
    await this.api.invoke(applicationActionsStartScreening, params, writing({ intention, version }));
  }
}
