export { deskContext } from './desk.context.js';
export { DeskModule } from './desk.module.js';
