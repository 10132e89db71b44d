import { Subscriber, type Delivery, type Handler } from '@candela/platform';
import { UploadedRegister } from './uploaded-register.js';

/** Checks a register that was uploaded. */
@Subscriber({ event: 'register-import.started', consumer: 'portfolio.check-register' })
export class OnRegisterImportStarted implements Handler<{ importId: string }> {
  constructor(private readonly upload: UploadedRegister) {}

  async handle({ importId }: { importId: string }, delivery: Delivery): Promise<void> {
    await this.upload.carryOut('check', importId, delivery);
  }
}
