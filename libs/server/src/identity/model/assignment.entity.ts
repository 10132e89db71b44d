import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody belongs to the team of a call. The call lives in another context. */
@Entity('assignment')
export class Assignment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') userId: string;
  @Column('text') kind: 'call';
  @Column('uuid') subjectId: string;
  @Column('timestamptz') assignedAt: Date;
}
