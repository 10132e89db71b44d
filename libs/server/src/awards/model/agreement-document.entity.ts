import type { Language } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The bytes of an agreement in one language, as they were sent; the database refuses to change them. */
@Entity('agreement_document')
export class AgreementDocument {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') agreementId: string;
  @Column('text') language: Language;
  @Column('text') sha256: string;
  @Column('bytea') content: Buffer;
}
