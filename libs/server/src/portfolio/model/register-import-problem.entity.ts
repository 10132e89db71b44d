import type { RegisterProblemSeverity } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing that was odd about one row of one import. */
@Entity('register_import_problem')
export class RegisterImportProblem {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') importId: string;
  /** Order in which they were found: file first, then row by row. */
  @Column('int') seq: number;
  @Column('int', { nullable: true }) rowNumber: number | null;
  @Column('text', { nullable: true }) columnName: string | null;
  @Column('text') severity: RegisterProblemSeverity;
  @Column('text') code: string;
  @Column('text') found: string;
  @Column('text') accepted: string;
}
