import { invariant, type Reading } from '@candela/platform';
import { Injectable } from '@nestjs/common';

/** What somebody reads of a submitted application by another way than membership or the officer's desk. */
export interface FurtherReading {
  confidential: boolean;
}

/** Says what the reader may read of an application; null for nothing. */
type Reader = (reading: Reading, applicationId: string) => Promise<FurtherReading | null>;

/**
 * Where contexts to the right say who else reads what was submitted, the certified reviewers for instance: applications
 * cannot know them. Decides about files alone; answers are given out by those contexts themselves.
 */
@Injectable()
export class FurtherReaders {
  private readonly ways = new Map<string, Reader>();

  /** Names one way to read, once. */
  register(name: string, reader: Reader): void {
    invariant(!this.ways.has(name), `Two ways to read applications are called ${name}.`);
    this.ways.set(name, reader);
  }

  /** What the reader may read by any of the ways; null for nothing. */
  async accessTo(reading: Reading, applicationId: string): Promise<FurtherReading | null> {
    const found: FurtherReading[] = [];
    for (const reader of this.ways.values()) {
      const access = await reader(reading, applicationId);
      if (access) found.push(access);
    }
    return found.length === 0 ? null : { confidential: found.some(({ confidential }) => confidential) };
  }
}
