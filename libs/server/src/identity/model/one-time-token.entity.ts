import type { TokenPurpose } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A mail that somebody asked for, with the secret it carries once it is sent. Without a `userId` it stands for an
 * address that nobody has: asked for at the same cost, and leading nowhere.
 */
@Entity('one_time_token')
export class OneTimeToken {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) userId: string | null;
  @Column('text') purpose: TokenPurpose;
  @Column('citext', { nullable: true }) newEmail: string | null;
  @Column('citext', { nullable: true }) previousEmail: string | null;
  @Column('timestamptz') requestedAt: Date;
  /** Null until the mail is composed. */
  @Column('bytea', { nullable: true }) tokenHash: Buffer | null;
  @Column('timestamptz', { nullable: true }) expiresAt: Date | null;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;

  /** Whether the secret of the mail still works. */
  isUsable(now: Date): boolean {
    return this.userId !== null && this.usedAt === null && this.expiresAt !== null && this.expiresAt > now;
  }
}
