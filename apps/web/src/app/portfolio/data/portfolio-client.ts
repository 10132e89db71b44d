import { inject, Injectable } from '@angular/core';
import {
  ApiClient,
  ApiConfiguration,
  portfolioChoices,
  portfolioDetail,
  portfolioExport,
  portfolioList,
  portfolioRegisters,
  portfolioTotals,
  registerImportProblemsExport,
  registerImportProblemsList,
  registerImportsAbandon,
  registerImportsConfirm,
  registerImportsDetail,
  registerImportsList,
  registerImportsStart,
  type GrantsRegisterView,
  type PastAwardDetailView,
  type PastAwardPageView,
  type RegisterChoicesView,
  type RegisterImportPageView,
  type RegisterImportView,
  type RegisterProblemPageView,
  type TotalsView,
} from '@candela/api-client';
import type { Language, RegisterProblemSeverity, TotalsGrouping } from '@candela/contracts';
import { type Intention, writing } from '../../session/intention.js';
import { apiFilterOf, type AwardQuery } from './award-query.js';

const ROWS_PER_PAGE = 25;

/** The requests of the portfolio. Each rejects with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class PortfolioClient {
  private readonly api = inject(ApiClient);
  private readonly configuration = inject(ApiConfiguration);

  /** The awards made here come first, then the register that was imported last. */
  async registers(): Promise<readonly GrantsRegisterView[]> {
    return (await this.api.invoke(portfolioRegisters)).items;
  }

  choices(register: string): Promise<RegisterChoicesView> {
    return this.api.invoke(portfolioChoices, { key: register });
  }

  totals(
    asked: { register: string; currency: string | undefined },
    groupBy: TotalsGrouping,
  ): Promise<TotalsView> {
    const { register, currency } = asked;
    return this.api.invoke(portfolioTotals, { register, groupBy, ...(currency ? { currency } : {}) });
  }

  awards(query: AwardQuery): Promise<PastAwardPageView> {
    const { sort, cursor } = query;
    const page = { sort, limit: ROWS_PER_PAGE, ...(cursor ? { cursor } : {}) };
    return this.api.invoke(portfolioList, { ...apiFilterOf(query), ...page });
  }

  award(id: string): Promise<PastAwardDetailView> {
    return this.api.invoke(portfolioDetail, { id });
  }

  /** Address of the list as a CSV file, with its filters and its order. */
  exportAddress(query: AwardQuery, language: Language): string {
    const asked = new URLSearchParams({ language, sort: query.sort });
    for (const [name, value] of Object.entries(apiFilterOf(query))) {
      for (const one of [value].flat()) asked.append(name, one);
    }
    return `${this.configuration.rootUrl}${portfolioExport.PATH}?${asked}`;
  }

  imports(cursor: string | null): Promise<RegisterImportPageView> {
    return this.api.invoke(registerImportsList, { limit: ROWS_PER_PAGE, ...(cursor ? { cursor } : {}) });
  }

  import(id: string): Promise<RegisterImportView> {
    return this.api.invoke(registerImportsDetail, { id });
  }

  problems(
    id: string,
    asked: { severity: RegisterProblemSeverity | null; cursor: string | null },
  ): Promise<RegisterProblemPageView> {
    const { severity, cursor } = asked;
    return this.api.invoke(registerImportProblemsList, {
      id,
      limit: ROWS_PER_PAGE,
      ...(severity ? { severity } : {}),
      ...(cursor ? { cursor } : {}),
    });
  }

  /** Address of the problems as a CSV file. */
  problemsAddress(id: string, language: Language): string {
    const path = registerImportProblemsExport.PATH.replace('{id}', encodeURIComponent(id));
    return `${this.configuration.rootUrl}${path}?language=${language}`;
  }

  /** Uploads a register; resolves to the id of the import that checks it. */
  async startImport(file: File, intention: Intention): Promise<string> {
    const body = new Blob([file], { type: 'text/csv' });
    const params = { fileName: file.name.slice(-255), body };
    const { id } = await this.api.invoke(registerImportsStart, params, writing({ intention }));
    return id;
  }

  async confirmImport(id: string, intention: Intention): Promise<void> {
    await this.api.invoke(registerImportsConfirm, { id }, writing({ intention }));
  }

  async abandonImport(id: string, intention: Intention): Promise<void> {
    await this.api.invoke(registerImportsAbandon, { id }, writing({ intention }));
  }
}
