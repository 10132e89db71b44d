import type { InvitationKind, InvitationState, Language, OrganizationRole } from '@candela/contracts';
import type { StaffGrant } from '@candela/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { invitationLifecycle } from '../domain/invitation-lifecycle.js';

/** Somebody may join an organization, or the staff, under the address that the invitation was mailed to. */
@Entity('invitation')
export class Invitation {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: InvitationKind;
  @Column('uuid', { nullable: true }) organizationId: string | null;
  @Column('citext') email: string;
  /** Language of the mail. */
  @Column('text') language: Language;
  /** Of an invitation to an organization. */
  @Column('text', { array: true }) roles: OrganizationRole[];
  /** Of an invitation to the staff. */
  @Column('jsonb') grants: StaffGrant[];
  @Column('text') state: InvitationState;
  @Column('uuid') invitedBy: string;
  @Column('timestamptz') invitedAt: Date;
  @Column('timestamptz') expiresAt: Date;
  /** Null until the mail is composed. */
  @Column('bytea', { nullable: true }) tokenHash: Buffer | null;
  @Column('uuid', { nullable: true }) acceptedBy: string | null;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  @Column('int') version: number;

  /** The state at `now`: time runs out whether or not somebody looks. */
  stateAt(now: Date): InvitationState {
    return this.state === 'pending' && this.expiresAt <= now ? 'expired' : this.state;
  }

  accept(userId: string, now: Date): void {
    this.state = invitationLifecycle.next(this.stateAt(now), 'accept');
    this.acceptedBy = userId;
    this.settle(now);
  }

  revoke(now: Date): void {
    this.state = invitationLifecycle.next(this.stateAt(now), 'revoke');
    this.settle(now);
  }

  expire(now: Date): void {
    this.state = invitationLifecycle.next(this.state, 'expire');
    this.settle(now);
  }

  /** What is settled needs no way in any more. */
  private settle(now: Date): void {
    this.settledAt = now;
    this.tokenHash = null;
  }
}
