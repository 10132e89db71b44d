import type { Language } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AccountIsDisabled } from '../domain/identity-errors.js';

/** A person who may sign in. The e-mail address is the name they sign in with; it compares without regard to case. */
@Entity('user_account')
export class UserAccount {
  @PrimaryColumn('uuid') id: string;
  @Column('citext') email: string;
  @Column('text') name: string;
  @Column('text') language: Language;
  @Column('text') passwordHash: string;
  @Column('timestamptz', { nullable: true }) emailConfirmedAt: Date | null;
  @Column('timestamptz', { nullable: true }) disabledAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('int') version: number;

  /** Notes that the person reads the mail of the account's address. */
  confirmEmail(now: Date): void {
    if (this.disabledAt) throw new AccountIsDisabled();
    this.emailConfirmedAt ??= now;
  }

  /** Moves the account to another address, whose owner has just proved to read it. */
  changeEmail(email: string, now: Date): void {
    this.email = email;
    this.emailConfirmedAt = now;
  }

  /** Keeps the account's data and takes away the way in. */
  disable(now: Date): void {
    this.disabledAt ??= now;
  }

  enable(): void {
    this.disabledAt = null;
  }
}
