import { fileURLToPath } from 'node:url';
import { KERNEL_MIGRATIONS, type ContextDefinition } from '@candela/platform';
import type { Type } from '@nestjs/common';
import { identityContext } from './identity/identity.context.js';
import { IdentityModule } from './identity/identity.module.js';

/** Every bounded context, in the order in which they may know of each other. */
export const serverContexts: readonly ContextDefinition[] = [identityContext];

/** The Nest modules of the contexts. */
export const serverModules: readonly Type[] = [IdentityModule];

/** The whole stream of migrations: the kernel's and the contexts'. */
export const migrationFolders: readonly string[] = [
  KERNEL_MIGRATIONS,
  fileURLToPath(new URL('../migrations/', import.meta.url)),
];

/** The invariants of a running database, as queries that must return no row. */
export const checkFolders: readonly string[] = [fileURLToPath(new URL('../checks/', import.meta.url))];
