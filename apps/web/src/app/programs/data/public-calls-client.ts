import { inject, Injectable } from '@angular/core';
import {
  ApiClient,
  publicCallsDetail,
  publicCallsForm,
  publicCallsList,
  type PublicCallDetailView,
  type PublicCallPageView,
} from '@candela/api-client';
import type { UiSchema } from '@candela/contracts';

export interface PublicCallFilters {
  readonly q?: string;
  readonly country?: string;
  readonly cursor?: string;
}

/** Published calls, as anybody reads them. */
@Injectable({ providedIn: 'root' })
export class PublicCallsClient {
  private readonly api = inject(ApiClient);

  /** Open calls, then upcoming ones. */
  list({ q, country, cursor }: PublicCallFilters): Promise<PublicCallPageView> {
    return this.api.invoke(publicCallsList, {
      ...(q ? { q } : {}),
      ...(country ? { country } : {}),
      ...(cursor ? { cursor } : {}),
    });
  }

  detail(id: string): Promise<PublicCallDetailView> {
    return this.api.invoke(publicCallsDetail, { id });
  }

  /** Everything that is asked, for those who want to prepare. */
  async form(id: string): Promise<UiSchema> {
    // The sections of a form are described by the contracts, not by OpenAPI.
    return (await this.api.invoke(publicCallsForm, { id })) as unknown as UiSchema;
  }
}
