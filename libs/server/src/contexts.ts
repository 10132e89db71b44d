import { fileURLToPath } from 'node:url';
import { KERNEL_MIGRATIONS, type ContextDefinition } from '@candela/platform';
import type { Type } from '@nestjs/common';
import { applicationsContext, ApplicationsModule } from './applications/index.js';
import { auditContext, AuditModule } from './audit/index.js';
import { awardsContext, AwardsModule } from './awards/index.js';
import { capacityContext, CapacityModule } from './capacity/index.js';
import { deskContext, DeskModule } from './desk/index.js';
import { disbursementsContext, DisbursementsModule } from './disbursements/index.js';
import { filesContext, FilesModule } from './files/index.js';
import { identityContext } from './identity/identity.context.js';
import { IdentityModule } from './identity/identity.module.js';
import { notificationsContext, NotificationsModule } from './notifications/index.js';
import { portfolioContext, PortfolioModule } from './portfolio/index.js';
import { programsContext } from './programs/programs.context.js';
import { ProgramsModule } from './programs/programs.module.js';
import { reportsContext, ReportsModule } from './reports/index.js';
import { reviewsContext, ReviewsModule } from './reviews/index.js';

/** Every bounded context, in the order in which they may know of each other. */
export const serverContexts: readonly ContextDefinition[] = [
  identityContext,
  auditContext,
  filesContext,
  programsContext,
  applicationsContext,
  reviewsContext,
  awardsContext,
  disbursementsContext,
  reportsContext,
  capacityContext,
  notificationsContext,
  portfolioContext,
  deskContext,
];

/** The Nest modules of the contexts. */
export const serverModules: readonly Type[] = [
  IdentityModule,
  AuditModule,
  FilesModule,
  ProgramsModule,
  ApplicationsModule,
  ReviewsModule,
  AwardsModule,
  DisbursementsModule,
  ReportsModule,
  CapacityModule,
  NotificationsModule,
  PortfolioModule,
  DeskModule,
];

/** The whole stream of migrations: the kernel's and the contexts'. */
export const migrationFolders: readonly string[] = [
  KERNEL_MIGRATIONS,
  fileURLToPath(new URL('../migrations/', import.meta.url)),
];
