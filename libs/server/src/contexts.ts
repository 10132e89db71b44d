import { fileURLToPath } from 'node:url';
import { KERNEL_MIGRATIONS, type ContextDefinition } from '@candela/platform';
import type { Type } from '@nestjs/common';

/** Every bounded context, in the order in which they may know of each other. */
export const serverContexts: readonly ContextDefinition[] = [];

/** The Nest modules of the contexts. */
export const serverModules: readonly Type[] = [];

/** The whole stream of migrations: the kernel's and the contexts'. */
export const migrationFolders: readonly string[] = [
  KERNEL_MIGRATIONS,
  fileURLToPath(new URL('../migrations/', import.meta.url)),
];
