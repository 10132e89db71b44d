export { notificationsContext } from './notifications.context.js';
export { NotificationsModule } from './notifications.module.js';
export { queuePolicy } from './model/notification-policies.js';
export { ChoosePreferences } from './use-cases/choose-preferences.js';
