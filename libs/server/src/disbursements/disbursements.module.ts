import { Module } from '@nestjs/common';

/** How an award is paid, by whom, and the ledger that tells it. */
@Module({})
export class DisbursementsModule {}
