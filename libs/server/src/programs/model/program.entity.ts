import type { CallTemplateKey, LocalizedText } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that funds: it has calls, and a template that they start from. */
@Entity('program')
export class Program {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('jsonb') name: LocalizedText;
  @Column('jsonb') description: LocalizedText;
  @Column('text', { nullable: true }) template: CallTemplateKey | null;
  @Column('timestamptz') createdAt: Date;
}
