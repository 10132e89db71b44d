import { defineContext } from '@candela/platform';

/** What was done, and whether everything still holds. Has no routes and no tables of its own: the kernel writes the audit. */
export const auditContext = defineContext({ name: 'audit', policies: [], jobs: ['audit.verify'] });
