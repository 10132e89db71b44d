import type { AgreementState, Language } from '@candela/contracts';
import { invariant } from '@candela/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AnotherDocument } from '../domain/award-errors.js';
import { agreementLifecycle } from '../domain/agreement-lifecycle.js';

/** What the organization and the programme promise each other about one award. */
@Entity('agreement')
export class Agreement {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') awardId: string;
  /** Counts from 1; a later one replaces a void one. */
  @Column('int') number: number;
  @Column('text') state: AgreementState;
  @Column('timestamptz') createdAt: Date;
  @Column('text', { nullable: true }) sha256En: string | null;
  @Column('text', { nullable: true }) sha256Fr: string | null;
  @Column('uuid', { nullable: true }) sentBy: string | null;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  @Column('uuid', { nullable: true }) signedBy: string | null;
  @Column('timestamptz', { nullable: true }) signedAt: Date | null;
  /** Of the document that the signatory read. */
  @Column('text', { nullable: true }) signedSha256: string | null;
  @Column('uuid', { nullable: true }) signatureRecordId: string | null;
  @Column('uuid', { nullable: true }) countersignedBy: string | null;
  @Column('timestamptz', { nullable: true }) countersignedAt: Date | null;
  @Column('timestamptz', { nullable: true }) voidedAt: Date | null;
  @Column('text', { nullable: true }) voidReason: string | null;
  @Column('int') version: number;

  /** The hash of the document in a language; null for a draft. */
  sha256In(language: Language): string | null {
    return language === 'en' ? this.sha256En : this.sha256Fr;
  }

  /** Freezes it: what is sent is what these hashes say. */
  send(hashes: Readonly<Record<Language, string>>, by: string, now: Date): void {
    this.state = agreementLifecycle.next(this.state, 'agreement.send');
    Object.assign(this, { sha256En: hashes.en, sha256Fr: hashes.fr, sentBy: by, sentAt: now });
  }

  /** Throws `AnotherDocument` unless the hash is of one of the two documents that were sent. */
  assertDocument(sha256: string): void {
    if (sha256 !== this.sha256En && sha256 !== this.sha256Fr) throw new AnotherDocument();
  }

  /** The organization accepts the document with that hash. */
  sign(signature: { sha256: string; recordId: string }, by: string, now: Date): void {
    this.state = agreementLifecycle.next(this.state, 'agreement.sign');
    this.assertDocument(signature.sha256);
    Object.assign(this, { signedBy: by, signedAt: now });
    Object.assign(this, { signedSha256: signature.sha256, signatureRecordId: signature.recordId });
  }

  /** Puts it into force. */
  countersign(by: string, now: Date): void {
    this.state = agreementLifecycle.next(this.state, 'agreement.countersign');
    invariant(this.signedBy !== by, 'Who signed for the organization does not countersign.');
    Object.assign(this, { countersignedBy: by, countersignedAt: now });
  }

  /** Takes it out of the way, with a reason that stays with it. */
  void(reason: string, now: Date): void {
    this.state = agreementLifecycle.next(this.state, 'agreement.void');
    Object.assign(this, { voidReason: reason, voidedAt: now });
  }
}
