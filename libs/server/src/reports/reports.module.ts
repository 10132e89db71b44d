import { Module } from '@nestjs/common';

/** What grantees owe to tell, what they told, and the close of an award. */
@Module({})
export class ReportsModule {}
