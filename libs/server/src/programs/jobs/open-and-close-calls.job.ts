import { Job, type Handler } from '@candela/platform';
import { OpenAndCloseCalls } from '../use-cases/open-and-close-calls.js';

const MINUTE_MS = 60_000;

/** Every minute the written state of calls follows the clock. */
@Job({ name: 'call.open-and-close', every: MINUTE_MS })
export class OpenAndCloseCallsJob implements Handler {
  constructor(private readonly openAndCloseCalls: OpenAndCloseCalls) {}

  async handle(): Promise<void> {
    await this.openAndCloseCalls.execute();
  }
}
