import { Subscriber, type Delivery, type Handler } from '@candela/platform';
import { UploadedRegister } from './uploaded-register.js';

/** Brings a register into the portfolio that was checked and confirmed. */
@Subscriber({ event: 'register-import.confirmed', consumer: 'portfolio.run-register-import' })
export class OnRegisterImportConfirmed implements Handler<{ importId: string }> {
  constructor(private readonly upload: UploadedRegister) {}

  async handle({ importId }: { importId: string }, delivery: Delivery): Promise<void> {
    await this.upload.carryOut('run', importId, delivery);
  }
}
