import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One signed-in browser. The token is in its cookie only; no address and no browser is recorded. */
@Entity('session')
export class Session {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') userId: string;
  @Column('bytea') tokenHash: Buffer;
  @Column('timestamptz') startedAt: Date;
  /** Written at most once a minute. */
  @Column('timestamptz') lastSeenAt: Date;
}
