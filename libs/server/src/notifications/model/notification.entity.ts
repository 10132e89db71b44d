import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Ids and references; never contents. */
export type NotificationFacts = Record<string, string>;

/** One message in a person's inbox. */
@Entity('notification')
export class Notification {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') userId: string;
  /** What happened, as the event's name; the catalogue has a sentence for it. */
  @Column('text') kind: string;
  @Column('text') eventId: string;
  @Column('jsonb') facts: NotificationFacts;
  /** Page of the portal that shows it. */
  @Column('text') link: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;

  /** Marks it as read; the first time counts. */
  read(now: Date): void {
    this.readAt ??= now;
  }
}
