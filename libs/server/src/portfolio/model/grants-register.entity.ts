import type { LocalizedText, Vocabulary } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegisterMapping, RegisterName } from '../domain/register-mapping.js';

/** The names of a register's words, by field and word. */
export type VocabularyNames = Partial<Record<Vocabulary, Record<string, LocalizedText>>>;

/** A cell without a field of its own: what it is called, and what its values are called. */
export interface DetailLabel {
  label: LocalizedText;
  values: Record<string, LocalizedText>;
}

/** Whose awards they are: a list of grants that somebody published and somebody imported. */
@Entity('grants_register')
export class GrantsRegister {
  @PrimaryColumn('uuid') id: string;
  @Column('text') key: string;
  @Column('jsonb') name: LocalizedText;
  @Column('text', { nullable: true }) funder: string | null;
  @Column('text') currency: string;
  @Column('jsonb') vocabulary: VocabularyNames;
  @Column('jsonb') detailLabels: Record<string, DetailLabel>;
  /** When an import was last completed. */
  @Column('timestamptz', { nullable: true }) importedAt: Date | null;

  /** Takes over what the mapping says about names. */
  describe(named: RegisterName, mapping: RegisterMapping): void {
    this.name = named.name;
    this.funder = named.funder ?? null;
    this.currency = mapping.currency;
    this.vocabulary = { ...(mapping.vocabulary as VocabularyNames | undefined) };
    this.detailLabels = Object.fromEntries(
      mapping.details.map(({ key, label, values }) => [key, { label, values: { ...values } }]),
    );
  }
}
