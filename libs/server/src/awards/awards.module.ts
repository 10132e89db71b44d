import { Module } from '@nestjs/common';

/** What is decided about applications, and the awards and agreements that follow. */
@Module({})
export class AwardsModule {}
