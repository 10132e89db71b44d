export { timelineOf } from './timeline-of.js';
export type { TimelineEvent, TimelineOptions } from './timeline-of.js';
