export { auditContext } from './audit.context.js';
export { AuditModule } from './audit.module.js';
export { timelineOf } from './timeline-of.js';
export type { TimelineEvent, TimelineOptions } from './timeline-of.js';
