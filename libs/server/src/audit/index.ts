export { auditContext } from './audit.context.js';
export { AuditModule } from './audit.module.js';
export { eventsOf, timelineOf } from './timeline-of.js';
export type { AuditedEvent, TimelineEvent, TimelineOptions } from './timeline-of.js';
