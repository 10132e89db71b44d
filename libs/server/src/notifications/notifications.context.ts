import { defineContext } from '@candela/platform';
import { mailLifecycle } from './domain/mail-lifecycle.js';
import { mailPolicy, notificationPolicy, queuePolicy } from './model/notification-policies.js';

/** What people should know, in the portal's inbox and by mail; and what needs the administrator. */
export const notificationsContext = defineContext({
  name: 'notifications',
  policies: [notificationPolicy, mailPolicy, queuePolicy],
  lifecycles: [mailLifecycle],
  events: ['mail.queued'],
  jobs: ['mail.settle-stuck'],
});
