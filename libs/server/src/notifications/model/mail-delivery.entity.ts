import { Column, Entity, PrimaryColumn } from 'typeorm';
import { mailLifecycle, type MailState } from '../domain/mail-lifecycle.js';
import type { NotificationFacts } from './notification.entity.js';

const ATTEMPTS_MAX = 8;

/** One mail to one person, from being asked for to being handed over. */
@Entity('mail_delivery')
export class MailDelivery {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: string;
  @Column('text') eventId: string;
  @Column('uuid', { nullable: true }) userId: string | null;
  @Column('uuid', { nullable: true }) invitationId: string | null;
  @Column('uuid', { nullable: true }) subjectId: string | null;
  @Column('jsonb') facts: NotificationFacts;
  @Column('text') state: MailState;
  @Column('int') attempts: number;
  @Column('text', { nullable: true }) errorCode: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') changedAt: Date;
  @Column('int') version: number;

  /** Somebody is about to hand it to the mail server. */
  take(now: Date): void {
    this.move('mail.take', now);
    this.attempts += 1;
  }

  /** The server has it. */
  wasSent(now: Date): void {
    this.move('mail.settle', now, 'sent');
    this.errorCode = null;
  }

  /** The server surely does not have it: back to the queue, or given up when that is of no use. */
  wasRefused(now: Date, errorCode: string, permanent: boolean): void {
    this.move('mail.settle', now, permanent || this.attempts >= ATTEMPTS_MAX ? 'failed' : 'queued');
    this.errorCode = errorCode;
  }

  /** The server may have it: a person decides whether it goes again. */
  isUncertain(now: Date, errorCode: string): void {
    this.move('mail.settle', now, 'uncertain');
    this.errorCode = errorCode;
  }

  /** Nothing to say any more: the secret was used, the invitation withdrawn, the account closed. */
  drop(now: Date): void {
    this.move('mail.drop', now);
  }

  /** The administrator sends it once more. */
  sendAgain(now: Date): void {
    this.move('mail.send-again', now);
    this.attempts = 0;
  }

  private move(action: (typeof mailLifecycle)['actions'][number], now: Date, target?: MailState): void {
    this.state = mailLifecycle.next(this.state, action, target);
    this.changedAt = now;
  }
}
