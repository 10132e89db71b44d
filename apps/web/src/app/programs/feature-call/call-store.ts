import { computed, inject, Injectable, resource, signal } from '@angular/core';
import type { AllowedActionView, CallView } from '@candela/api-client';
import { type CallForm, CallsClient } from '../data/calls-client.js';

/** The call of the page, and its form, as they are saved. One for the page and all of its tabs. */
@Injectable()
export class CallStore {
  private readonly client = inject(CallsClient);

  /** Set by the page from the address. */
  readonly id = signal<string | undefined>(undefined);
  /** Fetched when a tab needs it. */
  private readonly needsForm = signal(false);

  readonly callResource = resource({
    params: () => this.id(),
    loader: ({ params }) => this.client.detail(params),
  });
  readonly formResource = resource({
    params: () => (this.needsForm() ? this.id() : undefined),
    loader: ({ params }) => this.client.form(params),
  });

  readonly call = computed<CallView | null>(() =>
    this.callResource.hasValue() ? this.callResource.value() : null,
  );
  readonly form = computed<CallForm | null>(() =>
    this.formResource.hasValue() ? this.formResource.value() : null,
  );

  /** What may be done by that name, or why not; undefined where it is not the reader's to do. */
  action(name: string): AllowedActionView | undefined {
    return this.call()?.allowedActions.find(({ action }) => action === name);
  }

  /** Sees to it that the form is there. */
  wantForm(): void {
    this.needsForm.set(true);
  }

  /** Fetches the call anew and shows it when it is there; what is shown stays meanwhile. */
  async refresh(): Promise<CallView> {
    const call = await this.client.detail(this.id() ?? '');
    this.callResource.set(call);
    return call;
  }

  async refreshForm(): Promise<CallForm> {
    const form = await this.client.form(this.id() ?? '');
    this.formResource.set(form);
    return form;
  }
}
