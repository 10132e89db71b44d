import type { FileMediaType, FileScanState } from '@candela/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { fileLifecycle, type FileState } from '../domain/file-lifecycle.js';
import { nameFor } from '../domain/file-name.js';

/** Content that was made safe and put into the storage. */
export interface SafeContent {
  mediaType: FileMediaType;
  sizeBytes: number;
  sha256: string;
  storageKey: string;
}

/** A file that somebody attached to something. */
@Entity('stored_file')
export class StoredFile {
  @PrimaryColumn('uuid') id: string;
  /** What it is attached to: `application`, its id, and "section/question". */
  @Column('text') placeKind: string;
  @Column('uuid') placeId: string;
  @Column('text') placeKey: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) mediaType: FileMediaType | null;
  /** Bytes announced while uploading, then bytes stored. A file is far below what a number holds exactly. */
  @Column('bigint', { transformer: { to: (value: number) => value, from: Number } }) sizeBytes: number;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('text', { nullable: true }) storageKey: string | null;
  @Column('text') scan: FileScanState;
  @Column('text') state: FileState;
  @Column('uuid') uploadedBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) storedAt: Date | null;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('int') version: number;

  /** All bytes have arrived and were made safe. */
  finish(content: SafeContent, now: Date): void {
    this.state = fileLifecycle.next(this.state, 'file.finish');
    Object.assign(this, content);
    this.name = nameFor(this.name, content.mediaType);
    this.storedAt = now;
  }

  /** Nobody gets it any more; its content is erased soon. */
  remove(now: Date): void {
    this.state = fileLifecycle.next(this.state, 'file.remove');
    this.removedAt = now;
  }
}
