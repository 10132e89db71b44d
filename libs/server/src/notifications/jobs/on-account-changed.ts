import { Subscriber, type Delivery, type Handler } from '@candela/platform';
import { WriteToAccount, type AccountEvent } from '../use-cases/write-to-account.js';

/** Somebody asked for a mail about an account, or should be warned of a change to it. */
@Subscriber({ event: WriteToAccount.events, consumer: 'notifications.write-to-account', queue: 'mail' })
export class OnAccountChanged implements Handler<AccountEvent> {
  constructor(private readonly writeToAccount: WriteToAccount) {}

  handle(payload: AccountEvent, delivery: Delivery): Promise<void> {
    return this.writeToAccount.execute(delivery.type, delivery.id, payload);
  }
}
