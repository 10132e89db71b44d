import type { FormDefinition, FormEdit, FormSource } from '@candela/contracts';
import { applyFormEdit, formSize } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { FormEditRefused, FormIsPublished } from '../domain/call-errors.js';
import { assertSound, definitionOf } from '../domain/form-check.js';

/** One version of a call's form. Once published it stands, in the database itself. */
@Entity('form_version')
export class FormVersion {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') callId: string;
  @Column('int') number: number;
  @Column('jsonb') source: FormSource;
  @Column('jsonb') definition: FormDefinition;
  /** How much it asks: questions, and words that its limits allow. */
  @Column('int') questions: number;
  @Column('int') words: number;
  @Column('int') version: number;
  @Column('uuid', { nullable: true }) updatedBy: string | null;
  @Column('timestamptz') updatedAt: Date;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;

  /** Takes another author's copy and derives what applicants are asked. */
  write(source: FormSource, by: string | null, now: Date): void {
    if (this.publishedAt) throw new FormIsPublished();
    this.source = source;
    this.definition = definitionOf(source);
    const { questions, words } = formSize(this.definition);
    Object.assign(this, { questions, words, updatedBy: by, updatedAt: now });
  }

  /**
   * Applies changes; all or none. Throws `FormEditRefused` naming each change that is not possible, or what is unsound
   * about the whole afterwards.
   */
  edit(edit: FormEdit, by: string | null, now: Date): void {
    const { source, problems } = applyFormEdit(this.source, edit);
    if (problems.length > 0) throw new FormEditRefused(problems);
    this.write(source, by, now);
    assertSound(this.definition);
  }

  /** From now on answers may be given to it. */
  publish(now: Date): void {
    if (this.publishedAt) throw new FormIsPublished();
    assertSound(this.definition);
    this.publishedAt = now;
  }
}
