export * from './event-sink.js';
export * from './outbox-relay.js';
export * from './outbox-wake-up.js';
export * from './relay-loop.js';
