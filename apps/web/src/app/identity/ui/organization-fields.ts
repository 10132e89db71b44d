import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import type { OrganizationBody } from '@candela/api-client';
import {
  countryOptions,
  ORGANIZATION_KIND_KEYS,
  ORGANIZATION_NAME_LENGTH_MAX,
  REGISTRATION_NUMBER_LENGTH_MAX,
  REGISTRATION_STATUSES,
  WEBSITE_LENGTH_MAX,
  type OrganizationKind,
  type RegistrationStatus,
} from '@candela/contracts';
import { LanguageStore, RadioField, SelectField, Texts, TextField } from '@candela/web-ui';
import type { FormAttempt } from './form-attempt.js';
import { needs } from './needs.js';

/** What is typed about an organization; empty where nothing was chosen yet. */
export interface OrganizationDraft {
  name: string;
  kind: string;
  country: string;
  registrationStatus: string;
  registrationNumber: string;
  website: string;
}

export const EMPTY_ORGANIZATION: OrganizationDraft = {
  name: '',
  kind: '',
  country: '',
  registrationStatus: '',
  registrationNumber: '',
  website: '',
};

/** What a draft lacks, by field. */
export function missingIn(draft: OrganizationDraft): Record<string, string | null> {
  return {
    name: needs(draft.name, 'identity.needs.organizationName'),
    kind: needs(draft.kind, 'identity.needs.kind'),
    country: needs(draft.country, 'identity.needs.country'),
    registrationStatus: needs(draft.registrationStatus, 'identity.needs.registrationStatus'),
  };
}

/** The body for a draft that lacks nothing. */
export function bodyOf(draft: OrganizationDraft): OrganizationBody {
  return {
    ...draft,
    kind: draft.kind as OrganizationKind,
    registrationStatus: draft.registrationStatus as RegistrationStatus,
    registrationNumber: draft.registrationStatus === 'registered' ? draft.registrationNumber : null,
  };
}

/** The questions about an organization. */
@Component({
  selector: 'app-organization-fields',
  imports: [RadioField, SelectField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './organization-fields.html',
})
export class OrganizationFields {
  protected readonly t = inject(Texts).t;
  private readonly languages = inject(LanguageStore);
  protected readonly max = {
    name: ORGANIZATION_NAME_LENGTH_MAX,
    number: REGISTRATION_NUMBER_LENGTH_MAX,
    website: WEBSITE_LENGTH_MAX,
  };

  readonly draft = model.required<OrganizationDraft>();
  readonly attempt = input.required<FormAttempt>();

  // i18n-keys: identity.kind.* identity.registration.*
  protected readonly kinds = computed(() =>
    ORGANIZATION_KIND_KEYS.map((value) => ({ value, label: this.t(`identity.kind.${value}`) })),
  );
  protected readonly statuses = computed(() =>
    REGISTRATION_STATUSES.map((value) => ({ value, label: this.t(`identity.registration.${value}`) })),
  );
  protected readonly countries = computed(() =>
    countryOptions(this.languages.language()).map(({ code, name }) => ({ value: code, label: name })),
  );

  protected change(part: Partial<OrganizationDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
  }
}
