import type { FormDefinition } from '@candela/contracts';
import { type Reading, writtenOnce } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { formDefinition } from '../../programs/index.js';

const KEPT_MAX = 200;

/** The forms that applications answer, kept in memory: a published version never changes. */
@Injectable()
export class PublishedForms {
  private readonly kept = new Map<string, FormDefinition>();

  /** The definition of a published form version; from the database the first time. */
  async get(reading: Reading, formVersionId: string): Promise<FormDefinition> {
    const known = this.kept.get(formVersionId);
    // The one asked for last goes to the end: the first is the one to forget.
    if (known) this.kept.delete(formVersionId);
    const form = known ?? (await this.read(reading, formVersionId));
    this.kept.set(formVersionId, form);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT_MAX && oldest !== undefined) this.kept.delete(oldest);
    return form;
  }

  private async read(reading: Reading, formVersionId: string): Promise<FormDefinition> {
    const form = await formDefinition(reading, formVersionId);
    writtenOnce(form.ui);
    return form;
  }
}
