import {
  all,
  ALLOWED,
  definePolicy,
  forbidden,
  hasStaffRole,
  notNow,
  when,
  type Rule,
} from '@candela/platform';
import { mailLifecycle } from '../domain/mail-lifecycle.js';
import { MailDelivery } from './mail-delivery.entity.js';
import { Notification } from './notification.entity.js';

const own: Rule<{ userId: string | null }> = (actor, subject) =>
  actor.userId !== null && subject.userId === actor.userId ? ALLOWED : forbidden();

/** People read their own messages and nobody else's, whoever they are. */
export const notificationPolicy = definePolicy<
  { userId: string | null },
  'notification.list' | 'notification.mark-read' | 'notification.choose'
>({
  subject: 'notification',
  entity: Notification,
  visibleTo: (actor, alias) => ({ where: `${alias}.user_id = :reader`, params: { reader: actor.userId } }),
  rules: { 'notification.list': own, 'notification.mark-read': own, 'notification.choose': own },
});

const administrator = when<unknown>((actor) => hasStaffRole(actor, 'administrator'));

function stateAllows(action: 'mail.send-again' | 'mail.drop'): Rule<MailDelivery> {
  return (_, mail) =>
    mailLifecycle.allows(mail.state, action)
      ? ALLOWED
      : notNow('mail.state-forbids', { action, state: mail.state });
}

/** The administrator sees that mails went, to how many and with which error; never their words. */
export const mailPolicy = definePolicy<MailDelivery, 'mail.list' | 'mail.send-again' | 'mail.drop'>({
  subject: 'mail',
  entity: MailDelivery,
  visibleTo: (actor) => ({ where: hasStaffRole(actor, 'administrator') ? 'TRUE' : 'FALSE', params: {} }),
  rules: {
    'mail.list': administrator,
    'mail.send-again': all(administrator, stateAllows('mail.send-again')),
    'mail.drop': all(administrator, stateAllows('mail.drop')),
  },
});

/** The queue itself: dead letters and the live page. */
export const queuePolicy = definePolicy<null, 'queue.list' | 'queue.retry' | 'queue.discard' | 'queue.watch'>(
  {
    subject: 'queue',
    rules: {
      'queue.list': administrator,
      'queue.retry': administrator,
      'queue.discard': administrator,
      'queue.watch': administrator,
    },
  },
);
