import type { LocalizedText } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A later deadline, and the reason that applicants were given. */
@Entity('call_extension')
export class CallExtension {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') callId: string;
  @Column('timestamptz') previousClosesAt: Date;
  @Column('timestamptz') closesAt: Date;
  @Column('jsonb') reason: LocalizedText;
  @Column('uuid', { nullable: true }) extendedBy: string | null;
  @Column('timestamptz') extendedAt: Date;
}
