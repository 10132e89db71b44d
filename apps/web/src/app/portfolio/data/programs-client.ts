import { inject, Injectable } from '@angular/core';
import {
  ApiClient,
  ApiConfiguration,
  programDashboardCallsFile,
  programDashboardDashboard,
  programDashboardDeadlines,
  programDashboardDeadlinesFile,
  programsList,
  type DeadlinePageView,
  type ProgramDashboardView,
  type ProgramView,
} from '@candela/api-client';
import type { Language } from '@candela/contracts';
import { apiDeadlinesOf, type DeadlineQuery } from './deadline-query.js';

const ROWS_PER_PAGE = 25;

/** The requests about how programs go. Each rejects with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class ProgramsClient {
  private readonly api = inject(ApiClient);
  private readonly configuration = inject(ApiConfiguration);

  programs(): Promise<readonly ProgramView[]> {
    return this.api.invoke(programsList);
  }

  dashboard(id: string): Promise<ProgramDashboardView> {
    return this.api.invoke(programDashboardDashboard, { id });
  }

  deadlines(id: string, query: DeadlineQuery): Promise<DeadlinePageView> {
    const page = { limit: ROWS_PER_PAGE, ...(query.cursor ? { cursor: query.cursor } : {}) };
    return this.api.invoke(programDashboardDeadlines, { id, ...apiDeadlinesOf(query), ...page });
  }

  /** Address of the calls and their envelopes as a CSV file. */
  callsAddress(id: string, language: Language): string {
    return this.addressOf(programDashboardCallsFile.PATH, id, new URLSearchParams({ language }));
  }

  /** Address of the deadlines as a CSV file, with their filters. */
  deadlinesAddress(id: string, query: DeadlineQuery, language: Language): string {
    const asked = new URLSearchParams({ language });
    for (const [name, value] of Object.entries(apiDeadlinesOf(query))) {
      for (const one of [value].flat()) asked.append(name, one);
    }
    return this.addressOf(programDashboardDeadlinesFile.PATH, id, asked);
  }

  private addressOf(path: string, id: string, asked: URLSearchParams): string {
    return `${this.configuration.rootUrl}${path.replace('{id}', encodeURIComponent(id))}?${asked}`;
  }
}
