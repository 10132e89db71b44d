import type { ConflictKind } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What binds somebody to an applicant, declared by themselves; stands for good. */
@Entity('conflict_of_interest')
export class ConflictOfInterest {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') userId: string;
  @Column('uuid') applicationId: string;
  @Column('text') kind: ConflictKind;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz') declaredAt: Date;
}
