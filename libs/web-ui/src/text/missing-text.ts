import { Injectable, isDevMode } from '@angular/core';
import type { TranslocoMissingHandler } from '@jsverse/transloco';

/** A key without a text is a defect: it stops a developer at once and shows its key to nobody else's surprise. */
@Injectable()
export class MissingText implements TranslocoMissingHandler {
  handle(key: string): string {
    if (isDevMode()) throw new Error(`No text for the key "${key}"`);
    return key;
  }
}
