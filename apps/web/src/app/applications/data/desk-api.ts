import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { writing } from '../../session/intention.js';
import type { ActionOn } from './applications-api.js';
import type { DeskApplication, DeskPage, WorkList } from './views.js';

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
  private readonly http = inject(HttpClient);

  /** What waits for the reader, the oldest obligation first. */
  workList(): Promise<WorkList> {
    return firstValueFrom(this.http.get<WorkList>('/api/desk/work-list'));
  }

  list({ q, sort, direction, cursor }: DeskListQuery): Promise<DeskPage> {
    const params: Record<string, string> = { sort, direction };
    if (q !== '') params['q'] = q;
    if (cursor !== null) params['cursor'] = cursor;
    return firstValueFrom(this.http.get<DeskPage>('/api/desk/applications', { params }));
  }

  application(id: string): Promise<DeskApplication> {
    return firstValueFrom(this.http.get<DeskApplication>(`/api/desk/applications/${id}`));
  }

  async startScreening({ id, version, intention }: ActionOn): Promise<void> {
    const context = writing({ intention, version });
    await firstValueFrom(this.http.post(`/api/applications/${id}/start-screening`, {}, { context }));
  }
}
