import type { Actor } from '@candela/platform';
import type { Disclosure } from '../../drafting/index.js';
import { mayReadConfidential, mayReadVault, type Readable } from './readers.js';

/** What the reader gets of an application that may be read. */
export function disclosureTo(actor: Actor, application: Readable): Disclosure {
  return {
    ordinary: true,
    confidential: mayReadConfidential(actor, application),
    vault: mayReadVault(actor, application),
  };
}
